@echo off
rem Starts CareDesk on Windows: caredesk demo ^| server ^| client ^| tour ^| import ^| reconcile ^| bench. See README.md.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0"
set "VERB=%~1"
if "%VERB%"=="" set "VERB=help"

set "JDK="
call :try "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%J in ('where java 2^>nul') do if not defined JDK call :try "%%~dpJ.."
if not defined JDK for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%USERPROFILE%\.jdks\*25*") do if not defined JDK call :try "%%~D"
if not defined JDK (
  echo caredesk: a JDK 25 is needed and was not found: install one ^(for example Eclipse Temurin 25^) or set JAVA_HOME to it. 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"

if /i "%VERB%"=="help" goto usage
if not exist "%HOME_DIR%target\launcher-built" (
  where mvn >nul 2>nul || (echo caredesk: Apache Maven is needed for the first build and was not found on the path. 1>&2 & exit /b 1)
  echo Building CareDesk; the first time this takes a few minutes.
  pushd "%HOME_DIR%" & call mvn -q -B -DskipTests package || (popd & exit /b 1)
  popd
  if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
  echo built> "%HOME_DIR%target\launcher-built"
)

set "SERVER_CP=%HOME_DIR%server\target\server-0.1.0.jar;%HOME_DIR%server\target\lib\*"
if defined CAREDESK_LIBS set "SERVER_CP=%SERVER_CP%;%CAREDESK_LIBS%\*"
set "CLIENT_CP=%HOME_DIR%desktop-client\target\desktop-client-0.1.0.jar;%HOME_DIR%desktop-client\target\lib\*"
set "BENCH_CP=%HOME_DIR%benchmarks\target\benchmarks-0.1.0.jar;%HOME_DIR%benchmarks\target\lib\*"
set "CLIENT_JAVA=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
set "ARGS="
set "OUT=%HOME_DIR%target\tour"
shift
:next
if "%~1"=="" goto run
set "A=%~1"
if /i "%VERB%"=="import" if not defined WHAT (set "WHAT=%~1" & shift & goto next)
if /i "%VERB%"=="import" if not defined FROM (set "FROM=%~f1" & shift & goto next)
if "!A!"=="--demo" set "A=--caredesk.demo=true"
rem cmd splits --key=value at the equals sign, so the value is the next word.
if "!A!"=="--port" (set "A=--server.port=%~2" & shift)
if "!A!"=="--data" (set "A=--caredesk.data=%~f2" & shift)
if "!A!"=="--db" (set "A=--spring.datasource.url=%~2" & shift)
if "!A!"=="--db-user" (set "A=--spring.datasource.username=%~2" & shift)
if "!A!"=="--db-password" (set "A=--spring.datasource.password=%~2" & shift)
if "!A!"=="--server" (set "A=--server=%~2" & shift)
if "!A!"=="--out" (set "OUT=%~f2" & set "A=" & shift)
if defined A set "ARGS=!ARGS! "!A!""
shift
goto next

:run
if /i "%VERB%"=="server" ("%JDK%\bin\java" --enable-native-access=ALL-UNNAMED -cp "%SERVER_CP%" org.caredesk.server.CareDeskServer %ARGS% & exit /b !errorlevel!)
if /i "%VERB%"=="client" ("%JDK%\bin\java" %CLIENT_JAVA% -cp "%CLIENT_CP%" org.caredesk.desktop.app.CareDeskClient %ARGS% & exit /b !errorlevel!)
if /i "%VERB%"=="bench" ("%JDK%\bin\java" %CLIENT_JAVA% -cp "%BENCH_CP%" org.caredesk.benchmarks.Bench %ARGS% & exit /b !errorlevel!)
if /i "%VERB%"=="import" ("%JDK%\bin\java" --enable-native-access=ALL-UNNAMED -cp "%SERVER_CP%" org.caredesk.server.CareDeskServer %ARGS% "--caredesk.import.%WHAT%=%FROM%" --spring.main.web-application-type=none & exit /b !errorlevel!)
if /i "%VERB%"=="reconcile" ("%JDK%\bin\java" --enable-native-access=ALL-UNNAMED -cp "%SERVER_CP%" org.caredesk.server.CareDeskServer %ARGS% --caredesk.reconcile=true --spring.main.web-application-type=none & exit /b !errorlevel!)
if /i "%VERB%"=="demo" goto with_server
if /i "%VERB%"=="tour" goto with_server
goto usage

:with_server
set "LOG=%TEMP%\caredesk-server-%RANDOM%.log"
set "DATA=%LOCALAPPDATA%\CareDesk\demo"
if /i "%VERB%"=="tour" set "DATA=%TEMP%\caredesk-tour-%RANDOM%"
for /f %%P in ('powershell -NoProfile -Command "(Start-Process -PassThru -WindowStyle Hidden -FilePath '%JDK%\bin\java.exe' -ArgumentList '--enable-native-access=ALL-UNNAMED','-cp','\"%SERVER_CP%\"','org.caredesk.server.CareDeskServer','--caredesk.demo=true','--server.port=0','\"--caredesk.data=%DATA%\"' -RedirectStandardOutput '%LOG%').Id"') do set "PID=%%P"
:wait
set "URL="
for /f "tokens=5" %%U in ('findstr /b /c:"CareDesk is ready at" "%LOG%" 2^>nul') do set "URL=%%U"
if not defined URL (
  tasklist /fi "PID eq %PID%" | find "%PID%" >nul || (type "%LOG%" & exit /b 1)
  timeout /t 1 /nobreak >nul
  goto wait
)
if /i "%VERB%"=="tour" (
  "%JDK%\bin\java" %CLIENT_JAVA% -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true -cp "%CLIENT_CP%" org.caredesk.desktop.tour.Tour --server=%URL% "--out=%OUT%"
  echo The pictures are in %OUT%
) else (
  "%JDK%\bin\java" %CLIENT_JAVA% -cp "%CLIENT_CP%" org.caredesk.desktop.app.CareDeskClient --server=%URL%
)
taskkill /pid %PID% /f >nul 2>nul
exit /b 0

:usage
echo usage: caredesk demo ^| server [--demo] [--port=8080] [--data=DIR] [--db=URL --db-user= --db-password=] ^| client [--server=URL] [--kiosk] ^| tour [--out=DIR] ^| import synthea DIR ^| import hospitals FILE ^| reconcile ^| bench
exit /b 2

:try
if "%~1"=="" exit /b
if exist "%~1\release" findstr /c:"JAVA_VERSION=\"25" "%~1\release" >nul && if exist "%~1\bin\java.exe" set "JDK=%~f1"
exit /b
