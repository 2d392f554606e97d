@rem The scripts of package.json say "exec node ...", so that on POSIX no shell stands between npm and what it runs:
@rem a shell would die of Ctrl-C at once, and of npm's SIGTERM alone. Windows has no such word; this is it.
@%*
