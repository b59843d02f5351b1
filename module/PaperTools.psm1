# Loads the module's assembly into a load context of its own and imports its cmdlets.
$loader = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/bin/PaperTools.Loader.dll")
$assembly = $loader.GetType('PaperTools.Loader.ModuleLoadContext')::Initialize()

# The engine imports an assembly once a session: what an earlier import left is removed, or nothing would be exported
# (https://github.com/PowerShell/PowerShell/issues/20710).
Get-Module -All | Where-Object Path -EQ $assembly.Location | Remove-Module -Force
Import-Module -Assembly $assembly
