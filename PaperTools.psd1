@{
    RootModule = 'module/PaperTools.psm1'
    ModuleVersion = '0.1.0'
    GUID = 'b6c4a3de-7f43-4b0f-9d58-5d2f3f0f7a11'
    Author = 'The PaperTools authors'
    CompanyName = 'Community'
    Copyright = '(c) 2026 The PaperTools authors. MIT License.'
    Description = 'Puts research-paper digests into the PowerShell pipeline: reads saved pages, mails, feeds, service answers and bibliographies into rich objects, searches and ranks them, and writes them in the form the next tool wants.'
    CompatiblePSEditions = @('Core')
    PowerShellVersion = '7.4'
    FormatsToProcess = @('module/PaperTools.Format.ps1xml')
    FunctionsToExport = @()
    CmdletsToExport = @(
        'Add-Paper'
        'Backup-PaperLibrary'
        'ConvertFrom-PaperDigest'
        'ConvertTo-PaperDigest'
        'Export-PaperDigest'
        'Find-Paper'
        'Get-Paper'
        'Get-PaperLibrary'
        'Get-PaperWatch'
        'Group-Paper'
        'Invoke-PaperWatch'
        'Measure-Paper'
        'Merge-Paper'
        'Register-PaperWatch'
        'Remove-Paper'
        'Repair-PaperLibrary'
        'Send-PaperDigest'
        'Set-Paper'
        'Unregister-PaperWatch'
    )
    VariablesToExport = @()
    AliasesToExport = @()
    PrivateData = @{
        PSData = @{
            Tags = @('papers', 'bibliography', 'BibTeX', 'RIS', 'arXiv', 'digest', 'research', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            ReleaseNotes = 'See CHANGELOG.md.'
        }
    }
}
