#!/bin/sh
# Install what the browser tests need: Chromium and Java (system packages, by root only), axe-core, Lighthouse and
# the Nu Html Checker (from npm, pinned in package.json). What is there already is left alone. A failure here is told by the tests.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
stamp="$root/.tools/.installed"

wanted=""
command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || wanted="$wanted chromium"
command -v java >/dev/null 2>&1 || wanted="$wanted default-jre-headless"
command -v npm >/dev/null 2>&1 || wanted="$wanted npm"

if [ -n "$wanted" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing$wanted …"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $wanted >/dev/null
fi

if command -v npm >/dev/null 2>&1 && { [ ! -f "$stamp" ] || [ "$here/package.json" -nt "$stamp" ]; }; then
  echo "Installing axe-core, Lighthouse and the Nu Html Checker into .tools …"
  mkdir -p "$root/.tools"
  cp "$here/package.json" "$root/.tools/package.json"
  (cd "$root/.tools" && npm install --no-package-lock --no-audit --no-fund --silent) && touch "$stamp"
fi
exit 0
