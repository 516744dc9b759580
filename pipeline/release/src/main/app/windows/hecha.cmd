@echo off
rem Starts Hecha from the unpacked zip, by the Java in it or, where there is none, that of this machine.
rem Double click: the pages of the first folder beside this file. A folder dropped on it: the pages of that folder.
rem With words: a command. ASCII alone, since what the console takes these bytes for depends on its code page.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
set "app=%~dp0app"
set "ended=0"
set "stay="

rem The console shows UTF-8 while Hecha runs, and what it showed before when it has ended.
set "page="
for /f "tokens=2 delims=:." %%P in ('chcp 2^>nul') do set "page=%%P"
chcp 65001 >nul 2>nul

set "options=-XX:+UseSerialGC -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"

set "java=%app%\jre\bin\java.exe"
if exist "%java%" goto ready
set "java=%home%jre\bin\java.exe"
if exist "%java%" goto version
if not defined JAVA_HOME goto path
set "java=%JAVA_HOME:"=%\bin\java.exe"
if exist "%java%" goto version
:path
set "java="
for %%J in (java.exe) do set "java=%%~$PATH:J"
if defined java goto version
type "%app%\messages\no-java.txt" 1>&2
goto failed

:version
set "version="
set "number=0"
set "told=%TEMP%\hecha-%RANDOM%.txt"
"%java%" -version >"%told%" 2>&1
for /f "usebackq tokens=3" %%V in ("%told%") do if not defined version set "version=%%~V"
del "%told%"
for /f "tokens=1 delims=.-+" %%V in ("%version%") do set "version=%%V"
set /a "number=version" 2>nul
if %number% geq 22 set "options=%options% --enable-native-access=ALL-UNNAMED"
if %number% geq 17 goto ready
type "%app%\messages\old-java.txt" 1>&2
echo "%java%" 1>&2
goto failed

:ready
rem What makes a start faster is made once, where it may be written, and again where the folder or the Java is another.
set "archive=%app%\hecha.jsa"
set "shared="
mkdir "%app%\new" 2>nul
if exist "%app%\new\*" goto writable
if exist "%archive%" goto faster
goto words
:writable
rmdir "%app%\new"
rem The place is compared byte by byte: what is read into a variable would depend on the code page.
echo "%app%*%java%">"%app%\place.new"
if not exist "%app%\place" goto archive
fc /b "%app%\place" "%app%\place.new" >nul 2>nul
if errorlevel 1 goto archive
del "%app%\place.new"
if exist "%archive%" goto faster
goto words
:archive
move /y "%app%\place.new" "%app%\place" >nul
type "%app%\messages\first.txt" 1>&2
if exist "%archive%" del "%archive%"
if not exist "%app%\jre\bin\server\jvm.dll" goto dump
if not exist "%app%\jre\bin\server\classes.jsa" "%java%" -Xshare:dump >nul 2>nul
:dump
"%java%" %options% -XX:TieredStopAtLevel=1 "-XX:ArchiveClassesAtExit=%archive%" -cp "%app%\lib\*" hecha.cli.Hecha check --quiet "%app%\sample.txt" >nul 2>nul
if not exist "%archive%" goto words
:faster
set shared="-XX:SharedArchiveFile=%archive%"

:words
if "%~1"=="" goto beside
rem What is dropped comes with its whole path; a word typed is a command.
if not "%~1"=="%~f1" goto command
if exist "%~f1\*" goto dropped
if exist "%~f1" goto files
goto command

:beside
set "folder="
pushd "%home%"
for /d %%D in (*) do if /i not "%%D"=="app" if /i not "%%D"=="jre" if not defined folder set "folder=%home%%%D"
popd
if defined folder goto pages
set "stay=always"
"%java%" %options% %shared% -cp "%app%\lib\*" hecha.cli.Hecha --help
goto done

:dropped
set "folder=%~f1"
rem The root of a drive ends with a backslash, which would hide the quote behind it.
if "%folder:~-1%"=="\" set "folder=%folder%."
:pages
set "stay=failed"
"%java%" %options% %shared% -cp "%app%\lib\*" hecha.cli.Hecha serve "%folder%"
goto done

:files
set "stay=always"
"%java%" %options% %shared% -cp "%app%\lib\*" hecha.cli.Hecha check %*
goto done

:command
rem Short commands start faster without the optimising compiler; the others run faster with it.
for %%S in (query stats similar rules rule explain quantities roster) do if /i "%~1"=="%%S" set "options=%options% -XX:TieredStopAtLevel=1"
"%java%" %options% %shared% -cp "%app%\lib\*" hecha.cli.Hecha %*
goto done

:failed
set "stay=always"
set "ended=2"
goto end

:done
set "ended=%errorlevel%"
:end
if defined page chcp %page% >nul 2>nul
rem A window that a click has opened stays until what it says has been read.
if "%stay%"=="always" pause
if "%stay%"=="failed" if not "%ended%"=="0" pause
exit /b %ended%
