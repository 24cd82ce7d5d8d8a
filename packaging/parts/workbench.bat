@echo off
setlocal
set PYTHONUTF8=1
cd /d "%~dp0"
if not exist ".venv\Scripts\python.exe" (
  echo Run install.bat first. / Hay chay install.bat truoc.
  pause
  exit /b 1
)
set PLAN=%~1
if not defined PLAN set PLAN=examples\city
echo Close this window to end. / Dong cua so nay de ket thuc.
".venv\Scripts\python.exe" -m planner workbench "%PLAN%"
if errorlevel 1 pause
