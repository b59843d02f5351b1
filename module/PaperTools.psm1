# Loads the module's assembly into a load context of its own and imports its cmdlets. What runs here is what every import
# waits for: each call costs milliseconds in a session that has just begun.
try {
    $context = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/bin/PaperTools.Loader.dll").GetType('PaperTools.Loader.ModuleLoadContext')
}
catch [System.IO.FileLoadException] {
    # A process has one load context: another copy of the module, imported later, shares it.
    $context = 'PaperTools.Loader.ModuleLoadContext' -as [type]
}

if ($context::IsInitialized) {
    # The engine imports an assembly once a session: what an earlier import left is removed, or nothing would be
    # exported (https://github.com/PowerShell/PowerShell/issues/20710).
    Get-Module -All | Where-Object Path -EQ $context::Initialize().Location | Remove-Module -Force
}

Import-Module -Assembly $context::Initialize()
