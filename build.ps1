<#
.SYNOPSIS
Builds the wiki in content/ into output/.

.DESCRIPTION
The same command as

    dotnet run --project src/StaticWiki.Cli -c Release -- build

run in the repository's root, whichever folder it is called from. Every argument goes to that command as it
is; relative paths among them start at the repository's root. Needs the .NET 10 SDK, and Windows PowerShell 5.1
or PowerShell 7.

The exit code is the command's: 0 fine, 1 errors in the content, 2 wrong use, 3 the machine failed.

.EXAMPLE
./build.ps1

Builds the wiki.

.EXAMPLE
./build.ps1 --strict --format json

Builds the wiki, lets warnings fail the build too and prints them as JSON.

.EXAMPLE
./build.ps1 --help

Lists the options of the command.
#>

# No param block: with one, PowerShell would take arguments such as -v for its own.

# A failing build is told by the exit code, also where the caller's preference turns one into an exception.
$PSNativeCommandUseErrorActionPreference = $false

if (-not (Get-Command -Name dotnet -ErrorAction SilentlyContinue)) {
    [Console]::Error.WriteLine('build.ps1: the command "dotnet" was not found. Install the .NET 10 SDK: https://dot.net/download')
    exit 3
}

# The SDK looks for global.json from the current folder upwards, so a path to the project would not do.
Push-Location -LiteralPath $PSScriptRoot
try {
    & dotnet run --project src/StaticWiki.Cli -c Release -- build @args
}
finally {
    Pop-Location
}
exit $LASTEXITCODE
