#!/bin/sh
# Opens Warraq from a checkout: sh resources/launch.sh [OPTION…] [FILE…], the options of `warraq`
# Sets up what is missing (setup.sh), then becomes the window, with the sample articles if the library is empty.
# Exit status: the window's own; 1 where the set-up failed or there is no screen.
set -u
root=$(dirname "$(dirname "$(readlink -f "$0")")")
. "$root/resources/setup.sh"

has_screen() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ] || [ "$(uname)" = Darwin ]
}

libraries=''
if has_screen || may_install; then libraries=$(library_packages); fi
set_up app $libraries

has_screen || die "لا شاشة هنا تُفتح عليها النافذة؛ استعمل أوامر الطرفية مثل: $venv/bin/warraq import FILE…
There is no screen here for the window; use the terminal commands: $venv/bin/warraq import FILE…, list, show ID, search QUERY (all: $venv/bin/warraq --help)."
exec "$venv/bin/warraq" --samples "$@"
