#!/usr/bin/env bash
# Builds the portal where the host has no .NET: brings the SDK, takes the program from this repository, and writes the site into public/.
set -euo pipefail
cd "$(dirname "$0")/.."

# The SDK would not start where the host has no libraries for languages (ICU); the program needs none.
export DOTNET_ROOT="${DOTNET_ROOT:-$HOME/.dotnet}" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
export PATH="$DOTNET_ROOT:$PATH"
if ! dotnet --list-sdks 2>/dev/null | grep -q '^10\.'; then
  curl --fail --silent --show-error --location --proto '=https' https://dot.net/v1/dotnet-install.sh --output "${TMPDIR:-/tmp}/dotnet-install.sh"
  bash "${TMPDIR:-/tmp}/dotnet-install.sh" --channel 10.0 --install-dir "$DOTNET_ROOT"
fi

dotnet tool restore
dotnet clusterportal build --output public
