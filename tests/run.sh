#!/bin/sh
# Runs every check, the tests on a virtual screen: sh tests/run.sh [PYTEST ARGUMENT…]
# Ends with pytest's summary and its exit status; stops at the first check that fails.
set -u
root=$(dirname "$(dirname "$(readlink -f "$0")")")
. "$root/resources/setup.sh"

TOOLS='Xvfb=xvfb dbus-run-session=dbus-daemon openbox=openbox xdotool=xdotool
    setxkbmap=x11-xkb-utils /usr/libexec/at-spi-bus-launcher=at-spi2-core
    desktop-file-validate=desktop-file-utils update-mime-database=shared-mime-info gio=libglib2.0-bin
    pdftotext=poppler-utils'

# Print the packages, for the system's own Python, that the tests of screen readers need.
screen_reader_packages() {
    /usr/bin/python3 -c "import gi; gi.require_version('Atspi', '2.0')" 2>/dev/null ||
        echo python3-gi gir1.2-atspi-2.0
}

set_up test $(library_packages) $(tool_packages $TOOLS) $(screen_reader_packages)
cd "$root" || exit 1

check() {
    say "── $*"
    tool=$1
    shift
    "$venv/bin/$tool" "$@" || die "لم ينجح الفحص | The check failed: $tool $*"
}

clean_up() {
    kill $started 2>/dev/null && wait $started 2>/dev/null
    rm -rf "$own"
}

# Start a virtual screen with a free number, and a window manager, so that focus and raising are real.
start_screen() {
    Xvfb -displayfd 3 -screen 0 1280x860x24 -noreset -nolisten tcp 3>"$own/display" 2>"$own/xvfb.log" >&2 &
    started=$!
    until [ -s "$own/display" ]; do
        kill -0 "$started" 2>/dev/null || { cat "$own/xvfb.log" >&2; die "لم تبدأ الشاشة | Xvfb did not start"; }
        sleep 0.05
    done
    DISPLAY=:$(cat "$own/display")
    export DISPLAY
    openbox --sm-disable >"$own/openbox.log" 2>&1 &
    started="$started $!"
}

check ruff check .
check ruff format --check .
check mypy

started=''
own=$(mktemp -d) || exit 1
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
start_screen

# Keep the tests apart from the user's session and files.
unset WAYLAND_DISPLAY XDG_CURRENT_DESKTOP WARRAQ_LIBRARY WARRAQ_SETTINGS
for folder in CONFIG_HOME DATA_HOME CACHE_HOME STATE_HOME RUNTIME_DIR; do
    mkdir -m 700 "$own/$folder"
    export "XDG_$folder=$own/$folder"
done
export QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8

say "── pytest $*"
# Programs that the bus starts (assistive technology) complain when it ends: only pytest's output is shown.
dbus-run-session -- sh -c 'exec "$0" -m pytest "$@" 2>&3 3>&-' "$venv/bin/python" "$@" 3>&2 2>"$own/bus.log"
