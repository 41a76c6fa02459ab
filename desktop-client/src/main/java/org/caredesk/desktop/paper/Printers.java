package org.caredesk.desktop.paper;

import java.io.IOException;
import java.util.List;

/** The printers of this computer. The calls block. */
public interface Printers {

  /** Their names, the usual one first; empty where none is set up. */
  List<String> names();

  /**
   * Prints a PDF, every page on a sheet of its own size.
   *
   * @param printer one of {@link #names}
   * @throws IOException where the printer is gone or does not take it
   */
  void print(String printer, String title, byte[] pdf, int copies) throws IOException;
}
