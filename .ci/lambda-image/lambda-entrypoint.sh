#!/bin/sh
# Stand-in for the entry point of AWS's base image, for an emulator that brings the Runtime API itself.
if [ $# -ne 1 ]; then
  echo "the first and only argument is the handler's name" >&2
  exit 142
fi
if [ -z "$AWS_LAMBDA_RUNTIME_API" ]; then
  echo "AWS_LAMBDA_RUNTIME_API is not set, and this stand-in brings no emulator of its own" >&2
  exit 143
fi
export _HANDLER="$1"
exec /var/runtime/bootstrap
