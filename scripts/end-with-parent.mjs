// Loaded into the server: the channel closes when the starting process is gone, however it went (kill -9 too),
// and a server that nobody can end any more would hold the port.
if (process.channel) {
  process.on('disconnect', () => process.exit(0))
  process.channel.unref()
}
