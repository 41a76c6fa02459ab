package org.caredesk.desktop.doctor.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.DoctorProfiles;
import org.caredesk.desktop.api.IfMatch;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.problem.Violation;
import org.jspecify.annotations.Nullable;

/** A doctor's photo: put in the place of the one before, taken away. */
final class PhotoViewModel {

  private static final long MOST_BYTES = 5L * 1024 * 1024;

  private final DoctorProfiles profiles;
  private final WorkplaceContext context;
  private final Consumer<DoctorResponse> changed;
  private final Runnable overtaken;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Change> refused = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * @param changed hears of the doctor with another photo
   * @param overtaken hears that somebody else has changed the doctor
   */
  PhotoViewModel(WorkplaceContext context, Consumer<DoctorResponse> changed, Runnable overtaken) {
    this.profiles = context.session().api().doctorProfiles();
    this.context = context;
    this.changed = changed;
    this.overtaken = overtaken;
  }

  /** Puts the picture in {@code file} in the place of the one before. */
  void put(DoctorResponse doctor, Path file) {
    send(doctor, (id, version) -> profiles.putPhoto(id, body(file), version));
  }

  /** Takes the photo away. */
  void remove(DoctorResponse doctor) {
    send(doctor, profiles::removePhoto);
  }

  /** Does what was refused because of another change once more, on top of that change. */
  void insist(DoctorResponse doctor) {
    Change change = refused.get();
    if (change != null) {
      send(doctor, change);
    }
  }

  /** What is done to the photo of a doctor, as they are at a version. */
  interface Change {
    DoctorResponse send(UUID doctor, IfMatch version) throws IOException;
  }

  private void send(DoctorResponse doctor, Change change) {
    if (busy.get()) {
      return;
    }
    refused.set(null);
    busy.set(true);
    problem.set("");
    context
        .work()
        .start(
            () -> change.send(doctor.id(), new IfMatch(doctor.version())),
            (DoctorResponse now) -> {
              changed.accept(now);
              busy.set(false);
            },
            refusal -> refused(refusal, change));
  }

  /** The file with the media type of its content; the server looks at both again. */
  private static RequestBody body(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new TooLarge();
    }
    byte[] bytes = Files.readAllBytes(file);
    boolean png = bytes.length > 1 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
    return RequestBody.create(bytes, MediaType.get(png ? "image/png" : "image/jpeg"));
  }

  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private void refused(ApiProblem refusal, Change change) {
    busy.set(false);
    if (refusal instanceof ApiProblem.Stale) {
      refused.set(change);
      overtaken.run();
    }
    Texts texts = context.texts();
    if (refusal instanceof ApiProblem.Invalid invalid && !invalid.violations().isEmpty()) {
      Violation first = invalid.violations().getFirst();
      problem.set(ProblemTexts.sentence(texts, first));
    } else if (refusal instanceof ApiProblem.Broken broken && broken.problem() == null) {
      problem.set(texts.get("profile.photo-unreadable"));
    } else {
      problem.set(ProblemTexts.sentence(texts, refusal));
    }
  }

  /** What was refused because of another change, and could be done all the same; else null. */
  ReadOnlyObjectProperty<@Nullable Change> refused() {
    return refused.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Why the photo was not taken; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
