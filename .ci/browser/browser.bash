# The browser of the scripts of this folder; sourced after lib.bash, never run.
#
#   $browser            its Python: Debian's Chromium, driven by Playwright, with axe; the modules are those of demo/

packages chromium fonts-noto-core fonts-noto-cjk iproute2 python3-venv
mkdir -p "$cache/browser"
if ! cmp -s "$here/requirements.txt" "$cache/browser/venv/installed"; then
  rm -rf "$cache/browser/venv"
  /usr/bin/python3 -m venv "$cache/browser/venv"
  "$cache/browser/venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
  cp "$here/requirements.txt" "$cache/browser/venv/installed"
fi
browser=$cache/browser/venv/bin/python
export PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1
