# Packages that the system itself must have. Sourced by setup.sh; POSIX sh.
# They are installed by apt-get if allowed (root, or sudo without a password), else the line to type is shown.

# Library=package (of Debian and Ubuntu), for all libraries that Qt's wheels do not contain.
QT_LIBRARIES='
    libEGL.so.1=libegl1                         libGL.so.1=libgl1
    libX11-xcb.so.1=libx11-xcb1                 libdbus-1.so.3=libdbus-1-3
    libfontconfig.so.1=libfontconfig1           libfreetype.so.6=libfreetype6
    libglib-2.0.so.0=libglib2.0-0               libgssapi_krb5.so.2=libgssapi-krb5-2
    libxcb-cursor.so.0=libxcb-cursor0           libxcb-icccm.so.4=libxcb-icccm4
    libxcb-image.so.0=libxcb-image0             libxcb-keysyms.so.1=libxcb-keysyms1
    libxcb-randr.so.0=libxcb-randr0             libxcb-render.so.0=libxcb-render0
    libxcb-render-util.so.0=libxcb-render-util0 libxcb-shape.so.0=libxcb-shape0
    libxcb-shm.so.0=libxcb-shm0                 libxcb-sync.so.1=libxcb-sync1
    libxcb-xfixes.so.0=libxcb-xfixes0           libxcb-xkb.so.1=libxcb-xkb1
    libxkbcommon.so.0=libxkbcommon0             libxkbcommon-x11.so.0=libxkbcommon-x11-0'

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$@"
    exit 1
}

# Print the packages of Qt's libraries that this system lacks.
library_packages() {
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | grep 64) || return 0
    for pair in $QT_LIBRARIES; do
        case "$known" in
            *"${pair%%=*} "*) ;;
            *) printf '%s ' "${pair#*=}" ;;
        esac
    done
}

# tool_packages COMMAND=PACKAGE…: print the packages of the commands that this system lacks.
tool_packages() {
    for pair in "$@"; do
        command -v "${pair%%=*}" >/dev/null || printf '%s ' "${pair#*=}"
    done
}

may_install() {
    command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

# require_packages PACKAGE…: install them, or stop with the line to type.
require_packages() {
    [ $# -gt 0 ] || return 0
    may_install || die "تنقص النظامَ حزم؛ ثبّتها ثم أعد المحاولة:
System packages are missing; install them, then try again:
    $(as_root_line "apt-get install -y" "$@")"
    say "تُثبَّت حزم النظام الناقصة… | Installing missing system packages: $*"
    log=$(mktemp) || exit 1
    # A fresh machine has no package lists and an old one stale lists: fetch them only then.
    apt_get install "$@" >"$log" 2>&1 ||
        { apt_get update >"$log" 2>&1; apt_get install "$@" >>"$log" 2>&1; } ||
        { cat "$log" >&2; rm -f "$log"; die "تعذّر تثبيت الحزم | Could not install: $*"; }
    rm -f "$log"
}

apt_get() {
    verb=$1
    shift
    set -- env DEBIAN_FRONTEND=noninteractive apt-get -y -q --no-install-recommends \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$verb" "$@"
    [ "$(id -u)" = 0 ] || set -- sudo -n "$@"
    "$@" </dev/null
}

# as_root_line COMMAND PACKAGE…: print the line to type; without package lists it fetches them first.
as_root_line() {
    line=$*
    case "$(echo /var/lib/apt/lists/*_Packages*)" in *'*'*) line="apt-get update && $line" ;; esac
    if [ "$(id -u)" = 0 ]; then printf '%s' "$line"
    elif command -v sudo >/dev/null; then printf "sudo sh -c '%s'" "$line"
    else printf "su -c '%s'" "$line"
    fi
}
