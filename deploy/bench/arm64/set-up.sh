#!/usr/bin/env bash
# Brings a Java of arm64 and an emulator for it into DIRECTORY, and installs nothing: packages of Debian, whose signatures apt checks.
set -euo pipefail

directory=$1
release=trixie
mirror=${ALOI_DEBIAN_MIRROR:-http://deb.debian.org/debian}
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
guest_packages=(openjdk-25-jre-headless libc6 libstdc++6 libgcc-s1 zlib1g)
stamp="$directory/ready-$release"

say() { printf '%s\n' "$*" >&2; }
fail() { say "aloi bench arm64: $*"; exit 1; }

[ ! -e "$stamp" ] || exit 0
[ "$(uname -sm)" = "Linux x86_64" ] || fail "this machine is no x86-64 with Linux, but $(uname -sm); on arm64 itself ./aloi test verifies it"
for tool in apt-get dpkg-deb tar realpath; do
  command -v "$tool" >/dev/null || fail "$tool is missing; Debian's packages can only be fetched by it"
done
[ -r "$keyring" ] || fail "$keyring is missing, by which packages are checked: install debian-archive-keyring"

apt_of() { # architecture, then what apt-get is to do
  local state="$directory/apt-$1"
  mkdir -p "$state/lists/partial" "$state/archives/partial"
  touch "$state/status"
  apt-get -qq -o APT::Architecture="$1" -o APT::Architectures="$1" -o Dir::State="$state" -o Dir::State::status="$state/status" \
    -o Dir::Cache="$state" -o Dir::Etc::sourcelist="$directory/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Acquire::Languages=none -o Acquire::Retries=3 -o APT::Update::Error-Mode=any -o APT::Sandbox::User="$(id -un)" "${@:2}"
}

fetch() { # architecture, then packages
  apt_of "$1" update >&2 || fail "the list of packages of $mirror cannot be fetched; another mirror: ALOI_DEBIAN_MIRROR"
  (cd "$directory/packages" && apt_of "$1" download "${@:2}" >&2) || fail "a package of $mirror cannot be fetched"
}

# Links from / point into the emulated system's own directory: the JVM opens files by paths that the emulator does not see.
keep_links_within() {
  local link target
  find "$1" -type l -lname '/*' -printf '%p\t%l\n' | while IFS=$'\t' read -r link target; do
    ln -sfn "$(realpath -m --relative-to="$(dirname "$link")" "$1$target")" "$link"
  done
}

rm -rf "$directory"
mkdir -p "$directory/packages" "$directory/guest"
directory=$(realpath "$directory")
echo "deb [signed-by=$keyring] $mirror $release main" >"$directory/sources.list"
say "fetching of $mirror ($release), about 150 MB, into $directory, once:"
say "  for arm64: ${guest_packages[*]}"
say "  for this machine: qemu-user, an emulator"
fetch arm64 "${guest_packages[@]}"
fetch amd64 qemu-user
say "unpacking"
ln -s usr/lib "$directory/guest/lib"
for package in "$directory"/packages/*_arm64.deb; do
  dpkg-deb --fsys-tarfile "$package" | tar -x -C "$directory/guest" --exclude=./usr/share
done
dpkg-deb --fsys-tarfile "$directory"/packages/qemu-user_*_amd64.deb | tar -x -C "$directory" --strip-components=3 ./usr/bin/qemu-aarch64
keep_links_within "$directory/guest"
(cd "$directory/packages" && printf '%s\n' *.deb) >"$directory/versions"
rm -rf "$directory/packages" "$directory"/apt-*
touch "$stamp"
