package org.caredesk.desktop.shell;

import java.time.ZoneId;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.caredesk.dto.directory.HospitalResponse;

/** The hospital whose matters the window shows; there is always one. */
public final class CurrentHospital {

  private final ReadOnlyObjectWrapper<HospitalResponse> hospital;

  public CurrentHospital(HospitalResponse first) {
    this.hospital = new ReadOnlyObjectWrapper<>(first);
  }

  public ReadOnlyObjectProperty<HospitalResponse> property() {
    return hospital.getReadOnlyProperty();
  }

  public HospitalResponse get() {
    return hospital.get();
  }

  public ZoneId zone() {
    return ZoneId.of(get().timeZone());
  }

  /** Shows another hospital from now on. */
  public void show(HospitalResponse other) {
    hospital.set(other);
  }
}
