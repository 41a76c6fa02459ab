package org.caredesk.desktop.doctor.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.shell.ScriptedDesk;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoViewModelTest {
  private final ScriptedDesk desk = new ScriptedDesk();
  private final WorkplaceContext context = desk.context(Role.DOCTOR);
  private final ProfileViewModel profile = new ProfileViewModel(context);
  private final PhotoViewModel photo =
      new PhotoViewModel(context, profile::photoChanged, profile::load);
  private @TempDir Path folder;

  @BeforeEach
  void open() {
    desk.server
        .answer("get", DoctorsOnPaper.own(3))
        .answer("figures", DoctorsOnPaper.FIGURES)
        .answer("specialties", DoctorsOnPaper.SPECIALTIES);
    profile.activate();
    photo.busy().subscribe(profile::holdNews);
    desk.work.settle();
  }

  @Test
  void a_photo_is_put_at_the_version_that_shows_and_what_is_typed_goes_on_from_the_next()
      throws IOException {
    profile.fields().bio.set("Half a sentence");
    desk.server
        .now("get", DoctorsOnPaper.own(4))
        .answer("putPhoto", DoctorsOnPaper.own(4))
        .answer("change", DoctorsOnPaper.own(5));
    photo.put(newest(), file());
    // The feed may be faster than the answer; one's own change is not somebody else's.
    desk.push(LiveFrame.DOCTOR_CHANGED, ScriptedDesk.DOCTOR, ScriptedDesk.DOCTOR, 4);

    assertThat(desk.server.sent("putPhoto", 2, Object.class)).hasToString("\"3\"");
    assertThat(profile.overtaken().get()).isFalse();
    assertThat(profile.fields().bio.get()).isEqualTo("Half a sentence");
    profile.save();
    desk.work.settle();
    assertThat(desk.server.sent("change", 2, Object.class)).hasToString("\"4\"");
  }

  @Test
  void who_is_refused_as_too_late_sees_the_other_photo_and_may_insist() throws IOException {
    profile.fields().bio.set("Half a sentence");
    desk.server
        .now("get", DoctorsOnPaper.own(4))
        .answer("putPhoto", new ApiProblem.Stale(null))
        .answer("putPhoto", DoctorsOnPaper.own(5));
    photo.put(newest(), file());
    desk.work.settle();

    assertThat(photo.problem().get())
        .isEqualTo("Somebody else changed this meanwhile. You now see the latest.");
    assertThat(photo.refused().get()).isNotNull();
    assertThat(newest().version()).isEqualTo(4);
    assertThat(profile.fields().bio.get()).isEqualTo("Half a sentence");

    photo.insist(newest());
    desk.work.settle();
    assertThat(desk.server.sent("putPhoto", 2, Object.class)).hasToString("\"4\"");
    assertThat(photo.problem().get()).isEmpty();
    assertThat(photo.refused().get()).isNull();
    assertThat(newest().version()).isEqualTo(5);
    // The text is still based on the state before the other change: that is said, not sent.
    assertThat(profile.overtaken().get()).isTrue();
    assertThat(profile.fields().bio.get()).isEqualTo("Half a sentence");
  }

  @Test
  void taking_a_photo_away_names_the_version_too() {
    desk.server.answer("removePhoto", DoctorsOnPaper.own(4));
    photo.remove(newest());
    desk.work.settle();
    assertThat(desk.server.sent("removePhoto", 1, Object.class)).hasToString("\"3\"");
    assertThat(newest().version()).isEqualTo(4);
  }

  private DoctorResponse newest() {
    return Objects.requireNonNull(profile.newest().get());
  }

  private Path file() throws IOException {
    return Files.write(folder.resolve("me.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8});
  }
}
