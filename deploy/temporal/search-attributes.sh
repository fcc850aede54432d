#!/bin/sh
# Registers the search attributes of rollouts where they are missing. TEMPORAL_ADDRESS names the service.
set -eu
known=$(temporal operator search-attribute list)
register() {
    case $known in
        *"$1"*) ;;
        *) temporal operator search-attribute create --name "$1" --type "$2" ;;
    esac
}
register HeadgateEnvironment Keyword
register HeadgateProduct KeywordList
register HeadgateCommit Keyword
register HeadgatePhase Keyword
register HeadgateRequestedBy Keyword
register HeadgateKind Keyword
