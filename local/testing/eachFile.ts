// A database on a busy machine is slow; a test that hangs still ends.
jest.setTimeout(60_000)
