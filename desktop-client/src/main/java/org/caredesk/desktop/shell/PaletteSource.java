package org.caredesk.desktop.shell;

import java.util.List;

/** Where the palette finds people. The search blocks, and throws as every call of the API. */
@FunctionalInterface
public interface PaletteSource {

  List<PaletteEntry> search(String query);
}
