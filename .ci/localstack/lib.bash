# What the scripts of .ci/localstack/ share; sourced after ../lib.bash, never run.
#
#   $home, $run        where LocalStack is kept, and what belongs to the one that runs
#   $host              this machine, as containers on Docker's default bridge see it
#   background NAME COMMAND...   runs COMMAND in a process group of its own, with its log in $run/NAME.log
#   end NAME           ends what background has started under NAME, and nothing else
#   emulated           points the AWS SDK, the AWS CLI and SAM at LocalStack

home=$cache/localstack
run=$home/run
mkdir -p "$run"
host=${HOST_ADDRESS:-$(docker network inspect bridge --format '{{range .IPAM.Config}}{{.Gateway}}{{end}}' 2> /dev/null || true)}
host=${host:-172.17.0.1}
endpoint=http://127.0.0.1:4566
registry=127.0.0.1:5001
functions_image=backupchecks-autotask-functions:localstack

background() {
  local name=$1
  shift
  setsid "$@" < /dev/null > "$run/$name.log" 2>&1 &
  # With its start time: the number alone may be another process by the time it is ended.
  echo "$! $(stat -c %Y "/proc/$!")" > "$run/$name.pid"
}

alive() {
  local pid since
  [ -f "$run/$1.pid" ] || return 1
  read -r pid since < "$run/$1.pid"
  [ "$(stat -c %Y "/proc/$pid" 2> /dev/null)" = "$since" ]
}

end() {
  local pid since
  if alive "$1"; then
    read -r pid since < "$run/$1.pid"
    kill -- "-$pid" 2> /dev/null || true
    for _ in $(seq 40); do
      alive "$1" || break
      sleep 0.5
    done
    ! alive "$1" || kill -KILL -- "-$pid" 2> /dev/null || true
  fi
  rm -f "$run/$1.pid"
}

emulated() {
  export AWS_ENDPOINT_URL=$endpoint AWS_DEFAULT_REGION=eu-west-1 AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local
  export SAM_CLI_TELEMETRY=0 AWS_EC2_METADATA_DISABLED=true
  unset AWS_PROFILE AWS_SESSION_TOKEN
}
