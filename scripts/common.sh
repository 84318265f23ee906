# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts beside it.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Compiled results are found again from another clone of the same tree.
export CCACHE_BASEDIR="$PWD" CCACHE_NOHASHDIR=1

build_packages=(g++ cmake make pkg-config ninja-build ccache
  qt6-base-dev qt6-charts-dev qt6-multimedia-dev qt6-svg-dev libgl-dev libqt6opengl6-dev libxcb1-dev
  nlohmann-json3-dev libcli11-dev
  libsqlite3-dev libsqlitecpp-dev libsodium-dev fonts-noto-core qt6-l10n-tools)
test_packages=(catch2 librapidcheck-dev clang libclang-rt-14-dev xvfb xauth openbox xdotool x11-utils imagemagick dbus at-spi2-core poppler-utils
  python3-gi gir1.2-atspi-2.0 pulseaudio pulseaudio-utils
  clang-format desktop-file-utils python3 python3-jsonschema git)

# Installs those Debian packages that are missing; asks for nothing where all are there.
install_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "These Debian packages are needed, and there is no sudo to install them: ${missing[*]}" >&2
      exit 1
    fi
    root=(sudo)
  fi
  echo "Installing ${#missing[@]} Debian packages: ${missing[*]}"
  "${root[@]}" apt-get update -qq -o DPkg::Lock::Timeout=600
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o DPkg::Lock::Timeout=600 "${missing[@]}" >/dev/null
}

# configure PRESET: Ninja where it is there. A build folder keeps the generator it was made with.
configure() {
  if command -v ninja >/dev/null && [ ! -e "build/$1/CMakeCache.txt" ]; then
    cmake --preset "$1" -G Ninja
  else
    cmake --preset "$1"
  fi
}
