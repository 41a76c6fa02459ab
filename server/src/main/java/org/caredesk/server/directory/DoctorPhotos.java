package org.caredesk.server.directory;

import java.time.Clock;
import java.util.Optional;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.images.Photo;
import org.caredesk.server.kernel.persistence.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All photos of doctors, one each. */
@Repository
class DoctorPhotos {
  private final JdbcClient jdbc;
  private final Clock clock;

  DoctorPhotos(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Photo> find(DoctorId doctor) {
    return jdbc.sql("SELECT media_type, content, tag FROM doctor_photo WHERE doctor_id = ?")
        .param(doctor.value())
        .query((row, n) -> new Photo(row.getString(1), row.getBytes(2), row.getString(3)))
        .optional();
  }

  /** Puts a photo in the place of the one before; the doctor's row must be locked. */
  void put(DoctorId doctor, Photo photo) {
    remove(doctor);
    jdbc.sql(
            "INSERT INTO doctor_photo (doctor_id, media_type, content, tag, taken_in)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(
            doctor.value(),
            photo.mediaType(),
            photo.content(),
            photo.tag(),
            Sql.at(clock.instant()))
        .update();
  }

  void remove(DoctorId doctor) {
    jdbc.sql("DELETE FROM doctor_photo WHERE doctor_id = ?").param(doctor.value()).update();
  }
}
