package org.caredesk.server.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.caredesk.dto.directory.DoctorPatch;
import org.caredesk.dto.identity.Role;
import org.caredesk.server.identity.Accounts;
import org.caredesk.server.kernel.Actor;
import org.caredesk.server.kernel.Audited;
import org.caredesk.server.kernel.DoctorId;
import org.caredesk.server.kernel.Names;
import org.caredesk.server.kernel.Refusal;
import org.caredesk.server.kernel.images.Photo;
import org.caredesk.server.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A doctor, or a super admin for them, keeps the profile right (SPEC D4). */
@Service
public class EditingProfiles {
  private final Doctors doctors;
  private final DoctorPhotos photos;
  private final Departments departments;
  private final Specialties specialties;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;

  EditingProfiles(
      Doctors doctors,
      DoctorPhotos photos,
      Departments departments,
      Specialties specialties,
      Accounts accounts,
      ApplicationEventPublisher events) {
    this.doctors = doctors;
    this.photos = photos;
    this.departments = departments;
    this.specialties = specialties;
    this.accounts = accounts;
    this.events = events;
  }

  /**
   * @throws Refusal doctor-not-found; forbidden for anybody but the doctor and a super admin;
   *     stale-version; specialty-in-use (422) where a department would no longer cover the doctor
   */
  @Transactional
  public Doctor change(Actor actor, DoctorId id, int version, DoctorPatch patch) {
    var old = lockAt(actor, id, version);
    var changed = merged(old, patch);
    doctors.update(changed);
    if (!changed.specialties().equals(old.specialties())) {
      doctors.putSpecialties(id, changed.specialties());
      requireCovered(id);
    }
    if (!changed.name().equals(old.name())) {
      accounts.findByDoctor(id).ifPresent(a -> accounts.rename(actor, a.id(), changed.name()));
    }
    return told(actor, "change", id, Map.of("fields", String.join(",", fields(patch))));
  }

  /** The photo of a doctor whom the actor may know of. */
  @Transactional(readOnly = true)
  public Photo photo(Actor actor, DoctorId id) {
    requireKnown(actor, doctors.get(id));
    return photos.find(id).orElseThrow(() -> Refusal.notFound("photo"));
  }

  /**
   * @throws Refusal doctor-not-found; forbidden for anybody but the doctor and a super admin;
   *     stale-version
   */
  @Transactional
  public Doctor putPhoto(Actor actor, DoctorId id, int version, Photo photo) {
    lockAt(actor, id, version);
    photos.put(id, photo);
    doctors.raiseVersion(id);
    return told(actor, "put-photo", id, Map.of("bytes", photo.content().length));
  }

  /**
   * Takes the photo away; a doctor without one is no error.
   *
   * @throws Refusal as {@link #putPhoto}
   */
  @Transactional
  public Doctor removePhoto(Actor actor, DoctorId id, int version) {
    lockAt(actor, id, version);
    photos.remove(id);
    doctors.raiseVersion(id);
    return told(actor, "remove-photo", id, Map.of());
  }

  /** Locks the doctor, and answers them as they are now. */
  private Doctor lockAt(Actor actor, DoctorId id, int version) {
    requireMay(actor, doctors.get(id));
    doctors.lock(id);
    var doctor = doctors.get(id);
    IfMatch.check(version, doctor.version());
    return doctor;
  }

  /**
   * @throws Refusal doctor-not-found for who may not know of an applicant; forbidden for anybody
   *     but the doctor and a super admin
   */
  public void requireMay(Actor actor, Doctor doctor) {
    requireKnown(actor, doctor);
    if (!actor.isDoctor(doctor.id()) && !actor.is(Role.SUPER_ADMIN)) {
      throw Refusal.forbidden();
    }
  }

  private static void requireKnown(Actor actor, Doctor doctor) {
    if (!doctor.isKnownTo(actor)) {
      throw Refusal.notFound("doctor");
    }
  }

  private Doctor merged(Doctor old, DoctorPatch patch) {
    return new Doctor(
        old.id(),
        patch.name() == null ? old.name() : Names.required(patch.name()),
        old.email(),
        old.status(),
        Objects.requireNonNullElse(patch.qualifications(), old.qualifications()),
        patch.specialties() == null ? old.specialties() : specialties.checked(patch.specialties()),
        Objects.requireNonNullElse(patch.languages(), old.languages()),
        Objects.requireNonNullElse(patch.yearsOfExperience(), old.yearsOfExperience()),
        text(patch.phone(), old.phone()),
        text(patch.bio(), old.bio()),
        text(patch.clinicAddress(), old.clinicAddress()),
        old.dateJoined(),
        old.photo(),
        old.application(),
        old.version());
  }

  private static @Nullable String text(@Nullable String wish, @Nullable String old) {
    return wish == null ? old : wish.isBlank() ? null : wish.strip();
  }

  private void requireCovered(DoctorId id) {
    var uncovered = departments.notCovering(id);
    if (!uncovered.isEmpty()) {
      throw Refusal.broken(
              "specialty-in-use",
              "specialties",
              "specialty-in-use",
              "These departments, where the doctor works, cover none of the specialties left: "
                  + String.join(", ", uncovered)
                  + ". Leave the hospital first, or keep a specialty.")
          .with("departments", uncovered);
    }
  }

  private static List<String> fields(DoctorPatch patch) {
    var fields = new ArrayList<String>();
    var values =
        new Object[][] {
          {"name", patch.name()},
          {"phone", patch.phone()},
          {"bio", patch.bio()},
          {"clinicAddress", patch.clinicAddress()},
          {"qualifications", patch.qualifications()},
          {"specialties", patch.specialties()},
          {"languages", patch.languages()},
          {"yearsOfExperience", patch.yearsOfExperience()}
        };
    for (var value : values) {
      if (value[1] != null) {
        fields.add(String.valueOf(value[0]));
      }
    }
    return fields;
  }

  private Doctor told(Actor actor, String action, DoctorId id, Map<String, ?> detail) {
    var doctor = doctors.get(id);
    events.publishEvent(new Audited(actor, action, "doctor", id.value(), null, detail));
    events.publishEvent(DoctorNews.of(doctor));
    return doctor;
  }
}
