package org.caredesk.desktop.ui;

import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Where the photos of people come from. Used on the UI thread only. */
@FunctionalInterface
public interface Faces {

  /** Nobody has a photo. */
  Faces NONE = _ -> new SimpleObjectProperty<>();

  /** The photo of a person: null without one, until it is there, and where it cannot be had. */
  ObservableValue<@Nullable Face> of(UUID person);
}
