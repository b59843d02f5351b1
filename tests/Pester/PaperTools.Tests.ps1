#Requires -Version 7.4
#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

# What users type, end to end, in a real PowerShell. Build first: ./build.ps1

BeforeDiscovery {
    $cmdlets = (Import-PowerShellDataFile -LiteralPath "$PSScriptRoot/../../PaperTools.psd1").CmdletsToExport
}

BeforeAll {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    Import-Module "$root/PaperTools.psd1" -Force
    $seeds = Join-Path $root 'seeds'
}

Describe 'The module' {
    It 'exports exactly the cmdlets of its manifest' {
        $manifest = Import-PowerShellDataFile -LiteralPath "$root/PaperTools.psd1"
        (Get-Command -Module PaperTools).Name | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
    }

    It 'still exports them after a second import' {
        Import-Module "$root/PaperTools.psd1" -Force
        @(Get-Command -Module PaperTools).Count | Should -BeGreaterThan 0
        @(Get-Paper $seeds).Count | Should -Be 75
    }

    It 'has help with a synopsis and an example for <_>' -ForEach $cmdlets {
        $help = Get-Help $_ -Full
        $help.Synopsis | Should -Not -BeNullOrEmpty
        @($help.examples.example).Count | Should -BeGreaterThan 0
    }
}

Describe 'Reading' {
    It 'reads the seed digest into 75 papers' {
        $papers = Get-Paper $seeds
        $papers.Count | Should -Be 75
        $papers[0].Title | Should -BeExactly 'OptMATH: A Scalable Bidirectional Data Synthesis Framework for Optimization Modeling'
        $papers[0].Digest.Curator | Should -BeExactly 'AK and the research community'
        $papers[0].Digest.DateText | Should -BeExactly 'May 6'
        $papers[0].Published | Should -BeNullOrEmpty
        $papers[0] | Should -BeOfType ([PaperTools.Paper])
    }

    It 'takes files from Get-ChildItem, whatever their names' {
        $odd = Join-Path $TestDrive 'a[1] b.txt'
        [IO.File]::Copy((Get-ChildItem $seeds).FullName, $odd)
        @(Get-ChildItem -LiteralPath $TestDrive -Filter '*.txt' | Get-Paper).Count | Should -Be 75
    }

    It 'reads text whole and line by line' {
        $file = (Get-ChildItem $seeds).FullName
        @(Get-Content -Raw -LiteralPath $file | ConvertFrom-PaperDigest).Count | Should -Be 75
        @(Get-Content -LiteralPath $file | ConvertFrom-PaperDigest).Count | Should -Be 75
    }

    It 'writes one error for a bad path and reads the rest' {
        $papers = Get-Paper './missing.txt', $seeds -ErrorAction SilentlyContinue -ErrorVariable problems
        $papers.Count | Should -Be 75
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'PathNotFound,PaperTools.Commands.GetPaperCommand'
    }
}

Describe 'Exploring' {
    It 'composes with Where-Object, Sort-Object, Group-Object and Select-Object' {
        $papers = Get-Paper $seeds
        $quantization = $papers | Where-Object { $_.Topics -contains 'quantization' } | Sort-Object Name
        $quantization.Count | Should -BeGreaterThan 3
        ($papers | Group-Object Contribution | Measure-Object Count -Sum).Sum | Should -Be 75
        ($papers | Where-Object Results | Select-Object Name, Results, Links)[0].Results[0].Value | Should -BeOfType ([double])
    }

    It 'shows a table that keeps to <Width> columns' -ForEach @(@{ Width = 80 }, @{ Width = 160 }) {
        $lines = (Get-Paper $seeds | Format-Table | Out-String -Width $Width) -split '\r?\n'
        ($lines | ForEach-Object Length | Measure-Object -Maximum).Maximum | Should -BeLessOrEqual $Width
        ($lines -match 'Name +Title +Year +Topics').Count | Should -Be 1
    }

    It 'shows everything that was understood as a list' {
        $list = (Get-Paper $seeds)[0] | Format-List | Out-String -Width 100
        $list | Should -Match 'Title +: OptMATH'
        $list | Should -Match 'Abstract +: Despite'
    }
}

Describe 'Searching' {
    It 'ranks what matches, best first' {
        $found = Get-Paper $seeds | Find-Paper 'quantization' -First 5
        $found.Count | Should -Be 5
        $found[0].Title | Should -Match 'uantiz'
        $found[0].Score | Should -BeGreaterOrEqual $found[4].Score
    }

    It 'searches files and objects alike' {
        $piped = Get-Paper $seeds | Find-Paper 'low-resource translation'
        $fromPath = Find-Paper 'low-resource translation' -Path $seeds
        $fromPath.Title | Should -Be $piped.Title
    }
}

Describe 'Writing' {
    It 'writes <_> that appears whole and passes the papers on' -ForEach @('week.html', 'week.json', 'week.md', 'week.bib') {
        $target = Join-Path $TestDrive $_
        $passed = Get-Paper $seeds | Export-PaperDigest $target -Title 'This week' -PassThru
        $passed.Count | Should -Be 75
        (Get-Item -LiteralPath $target).Length | Should -BeGreaterThan 10000
        @(Get-ChildItem -LiteralPath $TestDrive -Filter '*.tmp' -Force).Count | Should -Be 0
    }

    It 'writes JSON by the contract' {
        $json = Get-Paper $seeds | ConvertTo-PaperDigest -Format Json | ConvertFrom-Json
        $json.papers.Count | Should -Be 75
        $json.papers[8].number | Should -Be 9
    }

    It 'does nothing under -WhatIf' {
        $target = Join-Path $TestDrive 'never.html'
        Get-Paper $seeds | Export-PaperDigest $target -WhatIf
        Test-Path -LiteralPath $target | Should -BeFalse
    }
}

Describe 'The library' {
    BeforeEach {
        $library = Join-Path $TestDrive "$([guid]::NewGuid()).db"
        $added = Get-Paper $seeds | Add-Paper -Library $library
    }

    It 'remembers every paper' {
        @($added | Where-Object Outcome -EQ 'Added').Count | Should -Be 75
        @(Get-Paper -Library $library).Count | Should -Be 75
    }

    It 'knows what it has seen' {
        Get-Paper $seeds | Add-Paper -Library $library -NewOnly | Should -BeNullOrEmpty
    }

    It 'keeps what is said of a paper' {
        $first = Get-Paper -Library $library | Select-Object -First 1
        $first | Set-Paper -Library $library -Tag 'to read' -Rating 4 -Read

        $tagged = Get-Paper -Library $library -Tag 'to*' -State Read, Rated
        $tagged.Title | Should -Be $first.Title
        $tagged.Entry.Tags | Should -Be 'to read'
    }

    It 'is searched' {
        (Find-Paper 'quantization' -Library $library -First 1).Title | Should -Match 'uantiz'
    }

    It 'forgets what is removed' {
        Get-Paper -Library $library | Select-Object -First 1 | Remove-Paper -Library $library -Confirm:$false

        @(Get-Paper -Library $library).Count | Should -Be 74
    }

    It 'tells that its file is sound' {
        (Get-PaperLibrary $library).Health | Should -Be 'Good'
    }
}
