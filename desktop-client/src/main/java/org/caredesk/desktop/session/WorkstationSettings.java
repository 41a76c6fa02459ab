package org.caredesk.desktop.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.caredesk.desktop.work.Work;

/** The workstation's settings in use; a change is kept in the file behind the scenes. */
public final class WorkstationSettings {

  private final WorkstationFile file;
  private final Work work;
  private final ReadOnlyObjectWrapper<Workstation> workstation;
  private final BooleanProperty requestSound;
  private final IntegerProperty dayZoom;

  /**
   * @param loaded what the file held when the client started
   */
  public WorkstationSettings(WorkstationFile file, Workstation loaded, Work work) {
    this.file = file;
    this.work = work;
    this.workstation = new ReadOnlyObjectWrapper<>(loaded);
    this.requestSound = new SimpleBooleanProperty(loaded.requestSound());
    requestSound.subscribe(on -> change(now -> now.withRequestSound(on)));
    this.dayZoom = new SimpleIntegerProperty(loaded.dayZoom());
    dayZoom.subscribe(steps -> change(now -> now.withDayZoom(steps.intValue())));
  }

  /** The folder of what this computer keeps for the client. */
  public Path folder() {
    return file.folder();
  }

  public ReadOnlyObjectProperty<Workstation> property() {
    return workstation.getReadOnlyProperty();
  }

  public Workstation get() {
    return workstation.get();
  }

  /** Changes the settings and keeps them. */
  public void change(UnaryOperator<Workstation> change) {
    Workstation changed = change.apply(get());
    if (!changed.equals(get())) {
      workstation.set(changed);
      work.send(() -> save(changed));
    }
  }

  /** Whether a doctor hears of a new request; what is set here is kept. */
  public BooleanProperty requestSound() {
    return requestSound;
  }

  /** How far the day at the desk is magnified; what is set here is kept. */
  public IntegerProperty dayZoom() {
    return dayZoom;
  }

  private void save(Workstation changed) {
    try {
      file.save(changed);
    } catch (IOException unwritable) {
      // A folder that cannot be written only means that the defaults come back next time.
      return;
    }
  }
}
