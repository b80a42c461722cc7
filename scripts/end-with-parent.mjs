// Loaded into the server: the channel closes when the starting process is gone, even after kill -9, and an orphaned
// server would keep the port.
if (process.channel) {
  process.on('disconnect', () => process.exit(0))
  process.channel.unref()
}
