# What the scripts of .ci/ share; sourced, never run.
#
#   say TEXT            a line that stands out in a long log
#   step NAME COMMAND   runs COMMAND and says what NAME proves and how long it took; ends the script when it fails
#   packages NAME...    installs Debian packages that are not there yet
#   $cache              where tools and images are kept between runs: everything in it can be made again

cache=${XDG_CACHE_HOME:-$HOME/.cache}/backupchecks-autotask-ci
mkdir -p "$cache"

say() { printf '\n==> %s\n' "$*"; }

step() {
  local name=$1 begin=$SECONDS
  shift
  say "$name"
  if "$@"; then
    passed+=("$(printf '%5d s  %s' $((SECONDS - begin)) "$name")")
    echo "    done in $((SECONDS - begin)) s"
  else
    echo "    FAILED after $((SECONDS - begin)) s: $name" >&2
    exit 1
  fi
}

packages() {
  local name missing=()
  for name in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$name" 2> /dev/null | grep -qx installed || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return
  echo "installing ${missing[*]}"
  # A source of no interest here may be out of reach, so only the installation itself decides.
  apt-get update -qq || true
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > "$cache/apt.log" 2>&1 ||
    { tail -n 20 "$cache/apt.log" >&2; return 1; }
}

jdk25() {
  local home
  for home in "${JDK25_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
    if [ -x "$home/bin/jlink" ] && grep -qs '^JAVA_VERSION="25' "$home/release"; then
      echo "$home"
      return
    fi
  done
  echo "JDK 25 was not found: install one below /usr/lib/jvm or name it in JDK25_HOME" >&2
  return 1
}
