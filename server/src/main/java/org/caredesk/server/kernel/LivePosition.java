package org.caredesk.server.kernel;

/**
 * Where the live feed stands; read it before the data, so that resuming after it misses nothing.
 */
public interface LivePosition {
  long seq();
}
