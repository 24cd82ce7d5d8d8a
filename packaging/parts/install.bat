@echo off
setlocal
set PYTHONUTF8=1
cd /d "%~dp0"
set PY=
where py >nul 2>nul && for %%v in (3.13 3.12 3.11) do if not defined PY (py -%%v -c "pass" >nul 2>nul && set PY=py -%%v)
if not defined PY (python -c "pass" >nul 2>nul && set PY=python)
if not defined PY (
  echo No Python was found. Install Python 3.11, 3.12 or 3.13 ^(64 bit^) from python.org first.
  echo Khong tim thay Python. Hay cai Python 3.11, 3.12 hoac 3.13 ^(64 bit^) truoc.
  goto failed
)
%PY% check_wheels.py || goto failed
copy /y nul ".writable" >nul 2>nul
if not exist ".writable" (
  echo This folder cannot be written to: copy it to your own disk first.
  echo Thu muc nay khong ghi duoc: hay chep sang o dia cua minh truoc.
  goto failed
)
del ".writable"
if not exist ".venv\Scripts\python.exe" (%PY% -m venv .venv || goto failed)
".venv\Scripts\python.exe" -m pip --isolated install --no-index --find-links wheels --no-cache-dir --disable-pip-version-check --quiet "planner[workbench]" || goto failed
".venv\Scripts\python.exe" -m planner --version || goto failed
echo Installed. Double-click workbench.bat, or drop the folder of a plan onto it.
echo Da cai xong. Nhay dup workbench.bat, hoac keo thu muc ke hoach tha vao do.
pause
exit /b 0
:failed
echo.
echo It was not installed. / Chua cai duoc.
pause
exit /b 1
