@echo off
rem Starts the program on Windows; builds it first when it is missing or older than its source.
rem It takes JAVA_HOME if that is a JDK of 17 or newer, and otherwise the newest JDK it finds.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "JAR=%HERE%target\chronology.jar"
set "JDK="
set "NEWEST=16"

if defined JAVA_HOME call :consider "%JAVA_HOME%"
if defined JDK goto :program
for /f "delims=" %%j in ('where javac.exe 2^>nul') do call :consider "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~d"
if defined JDK goto :program
echo chronology: no JDK of version 17 or newer was found; install one, or set JAVA_HOME to its folder. 1>&2
exit /b 3

:program
if not exist "%JAR%" goto :build
if not exist "%HERE%pom.xml" goto :run
pushd "%HERE%"
powershell -NoProfile -NonInteractive -Command "$t = (Get-Item -LiteralPath target/chronology.jar).LastWriteTimeUtc; if (Get-ChildItem -Recurse -File pom.xml, src/main, templates, docs/rules -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }"
set "OLD=%ERRORLEVEL%"
popd
if "%OLD%"=="0" goto :run

:build
where mvn.cmd >nul 2>nul
if errorlevel 1 (
  echo chronology: the program has to be built once, and Maven ^(mvn, 3.8.6 or newer^) was not found; install it. 1>&2
  exit /b 3
)
echo chronology: building the program ^(first use, or its source has changed^) ... 1>&2
if not exist "%HERE%target" mkdir "%HERE%target"
set "JAVA_HOME=%JDK%"
pushd "%HERE%"
if exist target\classes rmdir /s /q target\classes
call mvn -q -B package -Dlean -Dmaven.test.skip=true -Dcyclonedx.skip=true >target\build.log 2>&1 <nul
set "FAILED=%ERRORLEVEL%"
popd
if not "%FAILED%"=="0" (
  echo chronology: the program could not be built; all that Maven said is in target\build.log 1>&2
  exit /b 3
)

:run
"%JDK%\bin\java.exe" -XX:+IgnoreUnrecognizedVMOptions -Xlog:disable -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Keeps the JDK at %1 if it is newer than the newest one seen so far.
:consider
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
  for /f "delims=.-+" %%m in ("%%~v") do (
    if %%m GTR %NEWEST% (
      set "NEWEST=%%m"
      set "JDK=%~f1"
    )
  )
)
exit /b 0
