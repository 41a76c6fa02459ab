package org.caredesk.desktop.shell;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.caredesk.desktop.live.LiveBatch;
import org.caredesk.desktop.live.LiveState;
import org.caredesk.desktop.session.SignedIn;
import org.caredesk.desktop.ui.Face;
import org.caredesk.desktop.ui.Faces;
import org.caredesk.desktop.work.Latest;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.desktop.work.Work;
import org.caredesk.dto.directory.DoctorPhotoRef;
import org.caredesk.dto.directory.DoctorResponse;
import org.caredesk.dto.live.LiveFrame;
import org.jspecify.annotations.Nullable;

/**
 * The photos of doctors. Which photo they have is asked in one go for all who come into view at
 * once; each photo is then fetched once, and again only when the server names another one. Those
 * not asked for in the longest time are forgotten first.
 */
public final class DoctorFaces implements Faces {

  /** The doctors of a hospital or two; below what the server answers at once. */
  static final int MOST = 150;

  private final SignedIn session;
  private final Work work;
  private final Map<UUID, Known> doctors =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
          return size() > MOST;
        }
      };
  private final Set<UUID> toAsk = new LinkedHashSet<>();
  private @Nullable Subscription listening;

  /** What is known of a doctor's photo. */
  private final class Known {
    private final Latest loading = new Latest(work);
    private final ReadOnlyObjectWrapper<@Nullable Face> face = new ReadOnlyObjectWrapper<>();

    /** Whether the server has said which photo there is. */
    private boolean told;

    private @Nullable String tag;

    /** The tag of what shows, or is on its way. */
    private @Nullable String shown;
  }

  DoctorFaces(SignedIn session, Work work) {
    this.session = session;
    this.work = work;
  }

  /** Hears of new photos from now on. */
  void activate() {
    if (listening == null) {
      Subscription news = session.live().listen(this::heard);
      var state = session.live().state().subscribe(this::feedChanged);
      listening =
          () -> {
            news.close();
            state.unsubscribe();
          };
    }
  }

  void deactivate() {
    if (listening != null) {
      listening.close();
      listening = null;
    }
  }

  @Override
  public ObservableValue<@Nullable Face> of(UUID doctor) {
    Known known = doctors.get(doctor);
    if (known == null) {
      known = new Known();
      doctors.put(doctor, known);
      ask(Set.of(doctor));
    }
    return known.face.getReadOnlyProperty();
  }

  /** The photo of a doctor whom the server has just described. */
  public ObservableValue<@Nullable Face> of(DoctorResponse doctor) {
    Known known = doctors.computeIfAbsent(doctor.id(), _ -> new Known());
    know(doctor.id(), doctor.photo());
    return known.face.getReadOnlyProperty();
  }

  private void know(UUID doctor, @Nullable String tag) {
    Known known = doctors.get(doctor);
    if (known != null) {
      known.told = true;
      known.tag = tag;
      load(doctor, known);
    }
  }

  private void load(UUID doctor, Known known) {
    String tag = known.tag;
    if (Objects.equals(tag, known.shown)) {
      return;
    }
    known.shown = tag;
    if (tag == null) {
      known.loading.close();
      known.face.set(null);
      return;
    }
    // The photo before stays until the new one is here.
    known.loading.start(
        () -> Face.of(session.api().doctorProfiles().photo(doctor).bytes()),
        known.face::set,
        _ -> {
          known.face.set(null);
          known.shown = null;
        });
  }

  /** Asks in one go for all who are asked for in this turn of the UI thread. */
  private void ask(Set<UUID> doctors) {
    if (toAsk.isEmpty() && !doctors.isEmpty()) {
      work.later(this::askNow);
    }
    toAsk.addAll(doctors);
  }

  private void askNow() {
    // The server answers for as many at once.
    List<UUID> asked = toAsk.stream().limit(MOST).toList();
    asked.forEach(toAsk::remove);
    if (!toAsk.isEmpty()) {
      work.later(this::askNow);
    }
    // After a failure the initials stay, until the feed is back.
    work.start(
        () -> session.api().doctorProfiles().photos(asked), found -> told(asked, found), _ -> {});
  }

  private void told(List<UUID> asked, List<DoctorPhotoRef> found) {
    Map<UUID, String> tags =
        found.stream().collect(Collectors.toMap(DoctorPhotoRef::doctorId, DoctorPhotoRef::photo));
    asked.forEach(doctor -> know(doctor, tags.get(doctor)));
  }

  private void heard(LiveBatch batch) {
    Set<UUID> changed = new LinkedHashSet<>();
    for (LiveFrame frame : batch.frames()) {
      UUID doctor = frame.id();
      if (frame.type().equals(LiveFrame.DOCTOR_CHANGED)
          && doctor != null
          && doctors.containsKey(doctor)) {
        changed.add(doctor);
      }
    }
    ask(batch.resync() ? Set.copyOf(doctors.keySet()) : changed);
  }

  private void feedChanged(LiveState state) {
    if (state instanceof LiveState.Live) {
      Set<UUID> missed = new LinkedHashSet<>();
      doctors.forEach(
          (doctor, known) -> {
            if (!known.told || !Objects.equals(known.tag, known.shown)) {
              missed.add(doctor);
            }
          });
      ask(missed);
    }
  }
}
