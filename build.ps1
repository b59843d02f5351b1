#!/usr/bin/env pwsh
#Requires -Version 7.4
<#
.SYNOPSIS
    Builds, tests or packages PaperTools.
.DESCRIPTION
    Build    builds the module, so that Import-Module ./PaperTools.psd1 works.
    Test     builds, then runs the xunit tests, and the Pester suite and PSScriptAnalyzer where they are installed.
    Package  builds a folder and a nupkg under artifacts/, as a gallery takes them.
.EXAMPLE
    ./build.ps1
.EXAMPLE
    ./build.ps1 Test
.EXAMPLE
    ./build.ps1 Package
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Package')]
    [string] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

function Invoke-PesterSuite {
    if (-not (Get-Module -ListAvailable -Name Pester | Where-Object Version -GE '5.0')) {
        Write-Warning 'PESTER IS NOT INSTALLED: the suite in tests/Pester did NOT run. Install it with: Install-PSResource Pester'
        return
    }

    # A process of its own: this one must not keep the module's files open.
    pwsh -NoProfile -Command "Import-Module Pester -MinimumVersion 5.0; Invoke-Pester -Configuration @{ Run = @{ Path = './tests/Pester'; Exit = `$true } }"
}

function Invoke-Analysis {
    if (-not (Get-Module -ListAvailable -Name PSScriptAnalyzer)) {
        Write-Warning 'PSSCRIPTANALYZER IS NOT INSTALLED: the scripts were NOT analysed. Install it with: Install-PSResource PSScriptAnalyzer'
        return
    }

    $options = @{ Recurse = $true; Severity = 'Warning', 'Error' }
    $findings = @(
        './build.ps1', './module', './PaperTools.psd1' | ForEach-Object { Invoke-ScriptAnalyzer -Path $_ @options }

        # Pester hands the variables of one block to others, which the rule on unused variables does not see.
        Invoke-ScriptAnalyzer -Path './tests/Pester' @options -ExcludeRule PSUseDeclaredVarsMoreThanAssignments
    )
    $findings | Format-Table -AutoSize | Out-Host
    if ($findings) {
        throw "PSScriptAnalyzer has $($findings.Count) findings."
    }
}

Push-Location -LiteralPath $PSScriptRoot
try {
    switch ($Task) {
        'Build' {
            dotnet build src/PaperTools.Host --configuration $Configuration
        }
        'Test' {
            dotnet test --configuration $Configuration
            Invoke-PesterSuite
            Invoke-Analysis
        }
        'Package' {
            dotnet pack src/PaperTools.Package --configuration $Configuration -p:EveryPlatform=true
        }
    }
}
finally {
    Pop-Location
}
