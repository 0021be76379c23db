# The private Python environment, shared by launch.sh and the tests. Sourced with $root set; POSIX sh.
#
# It is in .venv of the checkout, where editors look for it and where it is deleted with the checkout; in the
# user's data folder if the checkout cannot be written. A stamp is written last: a set-up that was interrupted
# starts over, one that is complete costs a few milliseconds.

. "$root/resources/system.sh"

# set_up PROFILE [PACKAGE…]: make the environment for PROFILE (app or test), and install system packages.
set_up() {
    profile=$1
    shift
    if [ -w "$root" ]; then venv=$root/.venv; else venv=${XDG_DATA_HOME:-$HOME/.local/share}/warraq/venv; fi
    if is_ready; then require_packages "$@"; return; fi
    require_packages "$@" $(python_packages)
    { flock_if_any; is_ready || make_environment || exit 1; } 9<"$root/pyproject.toml"
}

is_ready() {
    [ -x "$venv/bin/python" ] && [ -f "$venv/ready-$profile" ] && [ "$(cat "$venv/ready-$profile")" = "$(fingerprint)" ]
}

# What the environment depends on; it is made anew for another checkout, Python or pyproject.toml.
fingerprint() {
    printf '%s\n' "$root" "$(readlink -f "$venv/bin/python")" "$(cksum <"$root/pyproject.toml")"
}

# Two starts at once: the second waits for the first.
flock_if_any() {
    if command -v flock >/dev/null; then flock 9; fi
}

make_environment() {
    say "تُعدّ بيئة ورّاق، مرة واحدة… | Preparing Warraq's environment, once (about 100 MB): $venv"
    is_reusable || begin_environment || return 1
    : >"$venv/unfinished"
    rm -f "$venv"/ready-*
    case $profile in test) extras='[test]' ;; *) extras='' ;; esac
    install_project "$extras" ||
        die "تعذّر تنزيل ما يلزم؛ تحقّق من الاتصال ثم أعد المحاولة. | Could not install what is needed; check the connection, then try again."
    for name in app "$profile"; do
        fingerprint >"$venv/stamp" && mv "$venv/stamp" "$venv/ready-$name" || return 1
    done
    rm -f "$venv/unfinished"
}

is_reusable() {
    [ ! -e "$venv/unfinished" ] && "$venv/bin/python" -c "$SUITABLE; import pip" 2>/dev/null
}

begin_environment() {
    python=$(find_python venv) || die "لم يُعثر على بايثون 3.11 أو أحدث مع venv. | No Python 3.11 or newer with venv was found."
    rm -rf "$venv" && mkdir -p "$venv" && : >"$venv/unfinished" && "$python" -m venv "$venv"
}

install_project() {
    quiet=--quiet
    if [ -t 2 ]; then quiet=--progress-bar=on; fi
    (cd "$root" && "$venv/bin/python" -m pip install $quiet --disable-pip-version-check --no-input --editable ".$1") >&2 &&
        # An environment may forbid Python to keep its bytecode: a start would then compile the program each time.
        { "$venv/bin/python" -m compileall -q "$root/reader" >&2 || [ ! -w "$root/reader" ]; }
}

SUITABLE='import sys, sqlite3; assert (3, 11) <= sys.version_info < (3, 15)'

# find_python [venv]: print the first suitable Python; with "venv", one that can make environments.
find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        command -v "$candidate" >/dev/null || continue
        case ${1:-} in venv) needs='; import venv, ensurepip' ;; *) needs='' ;; esac
        "$candidate" -c "$SUITABLE$needs" 2>/dev/null && printf '%s' "$candidate" && return
    done
    return 1
}

# Print the packages that provide a Python with venv, if they are needed.
python_packages() {
    if is_reusable || find_python venv >/dev/null; then return; fi
    if python=$(find_python); then "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    else printf 'python3 python3-venv'
    fi
}
