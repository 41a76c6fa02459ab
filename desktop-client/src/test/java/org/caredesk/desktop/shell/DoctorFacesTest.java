package org.caredesk.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javax.imageio.ImageIO;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.caredesk.desktop.FxThread;
import org.caredesk.desktop.api.ApiProblem;
import org.caredesk.desktop.ui.Avatar;
import org.caredesk.desktop.ui.Face;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.dto.directory.DoctorPhotoRef;
import org.caredesk.dto.identity.Role;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoctorFacesTest {
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID TWO = new UUID(2, 2);

  private final ScriptedDesk desk = new ScriptedDesk();
  private final DoctorFaces faces = desk.context(Role.RECEPTIONIST).faces();

  @BeforeEach
  void open() {
    faces.activate();
  }

  @AfterEach
  void close() {
    faces.deactivate();
    assertThat(desk.listeners()).isZero();
  }

  @Test
  void all_who_come_into_view_are_asked_for_at_once_and_each_photo_is_fetched_once() {
    has(new DoctorPhotoRef(TWO, "b"));
    desk.server.answer("photo", picture(300, 400));
    var one = faces.of(ONE);
    var two = faces.of(TWO);
    assertThat(two.getValue()).isNull();
    settle();

    assertThat(desk.server.sent("photos", 0, Object.class)).isEqualTo(List.of(ONE, TWO));
    assertThat(one.getValue()).isNull();
    assertThat(two.getValue()).isNotNull();

    assertThat(faces.of(TWO).getValue()).isSameAs(two.getValue());
    settle();
    assertThat(desk.server.calls("photos")).hasSize(1);
    assertThat(desk.server.calls("photo")).hasSize(1);
  }

  @Test
  void another_photo_is_fetched_when_the_server_tells_of_it_and_the_old_one_stays_till_then() {
    var photo = shown();
    Face first = photo.getValue();
    desk.push(LiveFrame.DOCTOR_CHANGED, ONE, ONE, 4);
    assertThat(desk.server.calls("photo")).hasSize(1);

    has(new DoctorPhotoRef(ONE, "b"));
    FxThread.run(() -> desk.push(LiveFrame.DOCTOR_CHANGED, ONE, ONE, 5));
    assertThat(desk.server.calls("photo")).hasSize(2);
    assertThat(photo.getValue()).isNotNull().isNotSameAs(first);

    has();
    desk.push(LiveFrame.DOCTOR_CHANGED, ONE, ONE, 6);
    assertThat(photo.getValue()).isNull();
  }

  @Test
  void what_cannot_be_had_leaves_the_initials_and_is_asked_for_when_it_is_news_again() {
    desk.server.answer("photos", new ApiProblem.Offline());
    var photo = faces.of(ONE);
    settle();
    assertThat(photo.getValue()).isNull();

    has(new DoctorPhotoRef(ONE, "a"));
    desk.server.answer("photo", ResponseBody.create("no picture", MediaType.get("image/jpeg")));
    FxThread.run(() -> desk.push(LiveFrame.DOCTOR_CHANGED, ONE, ONE, 4));
    assertThat(photo.getValue()).isNull();

    desk.server.now("photo", picture(50, 50));
    FxThread.run(() -> desk.push(LiveFrame.DOCTOR_CHANGED, ONE, ONE, 5));
    assertThat(photo.getValue()).isNotNull();
  }

  @Test
  void those_not_asked_for_in_the_longest_time_are_forgotten() {
    shown();
    for (int i = 0; i < DoctorFaces.MOST; i++) {
      faces.of(new UUID(9, i));
    }
    has();
    settle();
    int before = desk.server.calls("photos").size();
    faces.of(ONE);
    settle();
    assertThat(desk.server.calls("photos")).hasSize(before + 1);
  }

  @Test
  void an_avatar_keeps_its_place_when_its_photo_comes_and_goes() {
    has(new DoctorPhotoRef(ONE, "a"));
    desk.server.answer("photo", picture(300, 400));
    FxThread.run(
        () -> {
          Avatar avatar = new Avatar(ONE, "Dr. Ananya Rao", Avatar.Size.COLUMN, faces.of(ONE));
          Scene scene = new Scene(new HBox(avatar), 200, 100);
          Theme.LIGHT.dress(scene);
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          double width = avatar.getWidth();
          assertThat(avatar.getContentDisplay()).isNotEqualTo(ContentDisplay.GRAPHIC_ONLY);
          assertThat(width).isGreaterThan(20);

          desk.work.settle();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          assertThat(avatar.getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);
          assertThat(avatar.getWidth()).isEqualTo(width);
          assertThat(avatar.getHeight()).isEqualTo(width);
          assertThat(avatar.getGraphic().getLayoutBounds().getWidth()).isEqualTo(width);
        });
  }

  /** The first doctor's photo, on the screen. */
  private ObservableValue<@Nullable Face> shown() {
    has(new DoctorPhotoRef(ONE, "a"));
    desk.server.answer("photo", picture(300, 400)).answer("photo", picture(90, 90));
    var photo = faces.of(ONE);
    settle();
    assertThat(photo.getValue()).isNotNull();
    return photo;
  }

  private void has(DoctorPhotoRef... photos) {
    desk.server.now("photos", List.of(photos));
  }

  /** On the toolkit's thread: pictures are decoded by the toolkit. */
  private void settle() {
    FxThread.run(desk.work::settle);
  }

  private static ResponseBody picture(int width, int height) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return ResponseBody.create(bytes.toByteArray(), MediaType.get("image/png"));
  }
}
