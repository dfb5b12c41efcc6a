# Sourced by the measures of the matching: runs a part of the quality report over all lists and the labelled data.
. "$(dirname "${BASH_SOURCE[0]}")/prepare.sh"
need_lists
# A snapshot of another version of the engine is built anew from the files it was made of.
"$EXE" check "no such party" --lists "$LISTS" > "$WORK/lists/check.log" 2>&1 || [ $? -eq 2 ] || "$EXE" lists build --lists "$LISTS" >&2

# evaluate PART...: the report goes to $WORK/quality, under the name of the first part; FIGURES has a line "verdict id value target n" for every figure with a target.
evaluate() {
  local name=$1 arguments=() part
  for part in "$@"; do arguments+=(--part "$part"); done
  FIGURES=$WORK/quality/$name.log
  mkdir -p "$WORK/quality"
  "$EXE" evaluate --lists "$LISTS" --data "$DATA/names" -o "$WORK/quality/$name" --seed "${EXPORTSCREEN_SEED:-20261122}" --share "${EXPORTSCREEN_SHARE:-1}" "${arguments[@]}" | tee "$FIGURES"
}

# value ID: the measured value of a figure. short: the ids that miss their target, joined by commas.
value() { awk -v id="$1" '$2 == id { print $3 }' "$FIGURES"; }
missed() { awk -v ids=" $* " 'index(ids, " " $2 " ") && $1 != "met" { printf "%s%s", sep, $2; sep = "," }' "$FIGURES"; }

# judge MEASURE TARGET ID...: passes when every one of the figures is there and met.
judge() {
  local measure=$1 target=$2 measured= id ok=0
  shift 2
  for id in "$@"; do
    measured+="${measured:+,}$id=$(value "$id")"
    [ -n "$(value "$id")" ] || ok=1
  done
  [ -z "$(missed "$@")" ] || ok=1
  verdict "$measure" "$target" "$measured" $ok
}
