#!/bin/sh
# Patroni hands over where the new cluster answers; the product's own migrations do the rest.
exec psql "$1" --quiet --no-psqlrc --command='create database cungcau'
