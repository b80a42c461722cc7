// For tests: a worker process that cannot even begin.
process.stderr.write('no library\n')
process.exit(4)
