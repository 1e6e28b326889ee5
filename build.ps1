<#
.SYNOPSIS
Builds the wiki in content/ into output/.

.DESCRIPTION
The same command as

    dotnet run --project src/StaticWiki.Cli -c Release -- build

run in the repository's root, whichever folder it is called from. Every argument goes to that command as it
is; relative paths among them start at the repository's root. Needs the .NET 10 SDK, and Windows PowerShell 5.1
or PowerShell 7.

With -Native as the first argument, the build runs as a native program, several times as fast. It is compiled
first, into artifacts/native/, which takes some minutes and downloads a compiler of about 100 MB; later builds use it
again until something in src/ or templates/ changes. Linux needs clang or gcc for it, Windows the C++ build tools of
Visual Studio, macOS the command-line tools of Xcode.

The exit code is the command's: 0 fine, 1 errors in the content, 2 wrong use, 3 the machine failed.

.EXAMPLE
./build.ps1

Builds the wiki.

.EXAMPLE
./build.ps1 --strict --format json

Builds the wiki, lets warnings fail the build too and prints them as JSON.

.EXAMPLE
./build.ps1 -Native

Builds the wiki by a native program, which is compiled first unless that is done already.

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

# All that the native program is made of, with size and time: what is written down here after it was compiled tells
# the next build whether it still is what the sources say.
function Get-Source([string] $root) {
    $files = foreach ($folder in 'src', 'templates') {
        [IO.Directory]::GetFiles([IO.Path]::Combine($root, $folder), '*', [IO.SearchOption]::AllDirectories)
    }
    $files = @($files) -notmatch '[\\/](bin|obj)[\\/]'
    $files += 'global.json', 'Directory.Build.props', 'Directory.Packages.props' |
        ForEach-Object { [IO.Path]::Combine($root, $_) }
    $lines = foreach ($file in $files) {
        $info = [IO.FileInfo] $file
        '{0} {1} {2}' -f $file, $info.Length, $info.LastWriteTimeUtc.Ticks
    }
    [Array]::Sort($lines, [StringComparer]::Ordinal)
    $lines -join "`n"
}

# The SDK looks for global.json from the current folder upwards, so a path to the project would not do.
Push-Location -LiteralPath $PSScriptRoot
try {
    if ($args.Count -eq 0 -or $args[0] -ne '-Native') {
        & dotnet run --project src/StaticWiki.Cli -c Release -- build @args
    }
    else {
        $rest = @(if ($args.Count -gt 1) { $args[1..($args.Count - 1)] })
        $suffix = if ([IO.Path]::DirectorySeparatorChar -eq '\') { '.exe' } else { '' }
        $program = [IO.Path]::Combine($PSScriptRoot, 'artifacts', 'native', "staticwiki$suffix")
        $record = [IO.Path]::Combine($PSScriptRoot, 'artifacts', 'native.sources.txt')
        $source = Get-Source $PSScriptRoot
        $isCurrent = [IO.File]::Exists($program) -and [IO.File]::Exists($record) -and
            [IO.File]::ReadAllText($record) -ceq $source
        if (-not $isCurrent) {
            & dotnet publish src/StaticWiki.Cli -c Release -p:Native=true -o artifacts/native
            if ($LASTEXITCODE -ne 0) {
                [Console]::Error.WriteLine('build.ps1: the native program could not be compiled; without -Native, none is needed')
                exit 3
            }
            [IO.File]::WriteAllText($record, $source)
        }
        & $program build @rest
    }
}
finally {
    Pop-Location
}
exit $LASTEXITCODE
