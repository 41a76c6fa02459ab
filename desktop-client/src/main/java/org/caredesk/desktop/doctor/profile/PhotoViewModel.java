package org.caredesk.desktop.doctor.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.api.DoctorProfiles;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.ProblemTexts;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.problem.Violation;

/** A doctor's photo: put in the place of the one before, taken away. */
final class PhotoViewModel {

  private static final long MOST_BYTES = 5L * 1024 * 1024;

  private final DoctorProfiles profiles;
  private final WorkplaceContext context;
  private final Consumer<DoctorResponse> changed;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * @param changed hears of the doctor with another photo
   */
  PhotoViewModel(WorkplaceContext context, Consumer<DoctorResponse> changed) {
    this.profiles = context.session().api().doctorProfiles();
    this.context = context;
    this.changed = changed;
  }

  /** Puts the picture in {@code file} in the place of the one before. */
  void put(UUID doctor, Path file) {
    send(() -> profiles.putPhoto(doctor, body(file)));
  }

  /** Takes the photo away. */
  void remove(UUID doctor) {
    send(() -> profiles.removePhoto(doctor));
  }

  private void send(Callable<DoctorResponse> call) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    problem.set("");
    context
        .work()
        .start(
            call,
            (DoctorResponse now) -> {
              busy.set(false);
              changed.accept(now);
            },
            this::refused);
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

  private void refused(ApiProblem refusal) {
    busy.set(false);
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

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Why the photo was not taken; empty for nothing. */
  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }
}
