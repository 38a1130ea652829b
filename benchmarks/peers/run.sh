#!/usr/bin/env bash
# The simulator's equations in other people's solvers, measured beside the simulator. See README.md here.
#
#   benchmarks/peers/run.sh [ROUNDS]        three rounds if left out
#
# CORE=1 chooses the core, SCENARIO and LENGTH the story, COHORT how many patients, PYTHON the interpreter that has SciPy.
set -euo pipefail
cd "$(dirname "$0")"

rounds=${1:-3}
core=${CORE:-1}
scenario=${SCENARIO:-../../scenarios/attacks/clarkson-typical.yaml}
length="length=${LENGTH:-10 days}"
cohort=${COHORT:-100}
command -v apt-get >/dev/null || { echo "This script needs Debian: the peers come from its packages." >&2; exit 2; }
python=${PYTHON:-/usr/bin/python3}
flags=(-O3 -march=native -Wall -Wextra -Ibuild)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 LC_ALL=C.UTF-8
mkdir -p build

say() { printf '\n== %s\n' "$*" >&2; }

packages=(gcc g++ cmake libsundials-dev libboost-dev libgsl-dev r-base-core r-cran-desolve python3-scipy)
missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if ((${#missing[@]})); then
    say "installs ${missing[*]}"
    if ((EUID)); then sudo apt-get install -y --no-install-recommends "${missing[@]}"
    else apt-get install -y --no-install-recommends "${missing[@]}"; fi
fi

# Debian builds SUNDIALS without optimization: the same source once more, for this processor.
native=$PWD/build/sundials
if [[ ! -e $native/done ]]; then
    say "builds Debian's source of SUNDIALS with -O3 -march=native"
    rm -rf build/source
    mkdir -p build/source/lists/partial
    # From where this machine has its packages, it has their sources.
    if [[ -e /etc/apt/sources.list.d/debian.sources ]]; then
        sed 's/^Types: .*/Types: deb-src/' /etc/apt/sources.list.d/debian.sources >build/source/debian.sources
    else
        sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >build/source/debian.list
    fi
    list=(build/source/debian.*)
    sources=(-o Dir::Etc::SourceList="$PWD/${list[0]}" -o Dir::Etc::SourceParts=/dev/null
        -o Dir::State::Lists="$PWD/build/source/lists")
    apt-get "${sources[@]}" -q update
    (cd build/source && apt-get "${sources[@]}" -q source --download-only sundials && tar xf sundials_*.orig.tar.xz)
    cmake -S build/source/sundials-* -B build/source/build -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_C_FLAGS_RELEASE="-O3 -march=native -DNDEBUG" -DCMAKE_INSTALL_PREFIX="$native" -DBUILD_SHARED_LIBS=OFF \
        -DEXAMPLES_ENABLE_C=OFF -DEXAMPLES_ENABLE_CXX=OFF -DEXAMPLES_INSTALL=OFF -DBUILD_ARKODE=OFF -DBUILD_IDA=OFF \
        -DBUILD_IDAS=OFF -DBUILD_KINSOL=OFF >build/source/cmake.log
    cmake --build build/source/build --target install >build/source/make.log
    touch "$native/done"
fi

say "builds the simulator and writes the model as C"
dotnet build -c Release -v quiet ../../src/CapillaryLeak.Cli
dotnet build -c Release -v quiet Ours
ours=Ours/bin/Release/net10.0/CapillaryLeak.Peers
../../src/CapillaryLeak.Cli/bin/Release/net10.0/capleak export "$scenario" --set "$length" --format c --out build/new.c
cmp -s build/new.c build/model.c || { mv build/new.c build/model.c; rm -f build/reference.bin; }

say "builds the peers"
modules=(nvecserial sunmatrixdense sunlinsoldense generic)
static=("${modules[@]/#/-l:libsundials_}")
static=("${static[@]/%/.a}")
gcc "${flags[@]}" cvode.c -o build/cvode-debian -lsundials_cvode "${modules[@]/#/-lsundials_}" -lm
gcc "${flags[@]}" -I"$native/include" cvode.c -o build/cvode -L"$native/lib" -l:libsundials_cvode.a "${static[@]}" -lm
gcc "${flags[@]}" -I"$native/include" cvodes.c -o build/cvodes -L"$native/lib" -l:libsundials_cvodes.a "${static[@]}" -lm
gcc "${flags[@]}" gsl.c -o build/gsl -lgsl -lgslcblas -lm
g++ "${flags[@]}" -Wno-uninitialized -Wno-maybe-uninitialized -DNDEBUG -DBOOST_UBLAS_NDEBUG odeint.cpp -o build/odeint
g++ "${flags[@]}" -Wno-uninitialized -Wno-maybe-uninitialized -DNDEBUG reference.cpp -o build/reference
gcc "${flags[@]}" -shared -fPIC library.c -o build/library.so -lm

pinned() { taskset -c "$core" "$@"; }

if [[ ! -e build/reference.bin ]]; then
    say "solves the reference"
    {
        pinned build/reference 1e-13 0.02 build/reference-coarser.bin
        pinned build/reference 1e-13 0.01 build/reference.bin
    } | tee build/reference.txt
fi
pinned "$ours" rows build/ours-tight.bin 1e-11 "$scenario" "$length"

rm -rf build/rows
mkdir build/rows
: >build/times.csv
for ((round = 1; round <= rounds; round++)); do
    say "round $round of $rounds, load $(cut -d' ' -f1 /proc/loadavg)"
    # The first round writes the rows of the result down; they are the same in every round.
    if ((round == 1)); then export PEER_ROWS=build/rows; else unset PEER_ROWS; fi
    {
        pinned "$ours" ours "$scenario" "$length"
        pinned build/cvode cvode
        pinned build/cvodes cvodes
        pinned Rscript --vanilla desolve.R build
        pinned build/odeint
        pinned "$python" scipy_peer.py build
        pinned build/gsl
        pinned build/cvode-debian cvode-debian
        pinned "$ours" mathnet "$scenario" "$length"
    } | sed "s/^/$round,/" | tee -a build/times.csv >&2
done

# Throughput at the tolerance that each needs for an error of 1e-5 in the scenario itself.
best() { "$python" table.py --tolerance "$1" 1e-5; }
say "a cohort of $cohort"
pinned "$ours" draw build/cohort.bin "$cohort" "$scenario" "$length"
for ((round = 1; round <= rounds; round++)); do
    {
        pinned "$ours" cohort "$(best ours-solver)" "$cohort" "$scenario" "$length"
        pinned build/cvode cvode "$(best cvode)" build/cohort.bin
        pinned build/cvodes cvodes "$(best cvodes)" build/cohort.bin
        pinned build/cvode-debian cvode-debian "$(best cvode-debian)" build/cohort.bin
    } | sed "s/^/$round,/" | tee -a build/times.csv >&2
done

"$python" table.py | tee build/result.txt
