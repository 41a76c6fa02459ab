package org.caredesk.desktop.doctor.profile;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.shell.DoctorFaces;
import org.caredesk.desktop.shell.Route;
import org.caredesk.desktop.shell.Screen;
import org.caredesk.desktop.shell.WorkplaceContext;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.LookPane;
import org.caredesk.desktop.ui.Skeleton;
import org.caredesk.desktop.work.Subscription;
import org.caredesk.dto.directory.DoctorFigures;
import org.caredesk.dto.directory.DoctorResponse;
import org.jspecify.annotations.Nullable;

/** The doctor's own profile: figures, texts, photo and bank details. */
final class ProfileScreen implements Screen {

  private final Texts texts;
  private final ProfileViewModel model;
  private final DoctorFaces faces;
  private final PhotoViewModel photo;
  private final BankViewModel bank;
  private final @Nullable CalendarFeedViewModel feed;
  private final ProfileForm form;
  private final FigureTiles tiles;
  private final StackPane photoPlace = new StackPane();
  private final VBox view = new VBox();
  private final LookPane look;
  private final List<Subscription> open = new ArrayList<>();
  private final Action save;
  private final Action discard;

  /**
   * @param isDoctor false before the approval: then there are no figures and no bank details
   */
  ProfileScreen(WorkplaceContext context, boolean isDoctor) {
    this.texts = context.texts();
    this.faces = context.faces();
    this.model = new ProfileViewModel(context);
    this.photo = new PhotoViewModel(context, model::photoChanged, model::load);
    this.bank = new BankViewModel(context);
    this.feed = isDoctor ? new CalendarFeedViewModel(context) : null;
    this.form = new ProfileForm(model, texts);
    this.tiles = new FigureTiles(texts, context.formats());
    save =
        new Action("profile.save", texts.get("profile.save"), "fth-check", "Ctrl+S", this::save)
            .enabledWhen(model.dirty().and(model.saving().not()));
    discard =
        new Action(
                "profile.discard",
                texts.get("profile.discard"),
                "fth-corner-up-left",
                null,
                model::discard)
            .enabledWhen(model.dirty());
    VBox side = new VBox(photoPlace);
    side.getStyleClass().add("profile-side");
    if (isDoctor) {
      side.getChildren().add(new BankCard(bank, texts));
    }
    if (feed != null) {
      side.getChildren().add(new CalendarFeedCard(feed, texts));
    }
    HBox columns = new HBox(form, side);
    columns.getStyleClass().add("profile-columns");
    HBox.setHgrow(form, Priority.ALWAYS);
    VBox content =
        isDoctor ? new VBox(tiles, overtaken(), columns) : new VBox(overtaken(), columns);
    content.getStyleClass().add("profile-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    look = new LookPane(texts, context.work().timers(), scroll, Skeleton.rows(6));
    VBox.setVgrow(look, Priority.ALWAYS);
    view.getStyleClass().add("page");
    view.getChildren().addAll(head(), look);
  }

  private Node head() {
    Label title = new Label(texts.get("profile.title"));
    title.getStyleClass().add("cd-title");
    Label words = new Label(texts.get("profile.words"));
    words.getStyleClass().add("cd-secondary");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, words, gap, Buttons.quiet(discard), Buttons.primary(save));
    head.getStyleClass().add("page-head");
    return head;
  }

  private Node overtaken() {
    Banner banner =
        new Banner(Banner.Kind.WARNING, "fth-alert-triangle", texts.get("profile.overtaken"));
    banner.offer(
        Buttons.link(
            new Action(
                "profile.load-theirs",
                texts.get("profile.load-theirs"),
                "fth-refresh-cw",
                null,
                model::discard)));
    banner.visibleProperty().bind(model.overtaken());
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
  }

  private void save() {
    form.commit();
    model.save();
  }

  private void draw(@Nullable DoctorResponse doctor) {
    if (doctor != null) {
      photoPlace.getChildren().setAll(new PhotoCard(photo, doctor, faces, texts));
    }
  }

  private void drawFigures(@Nullable DoctorFigures figures) {
    DoctorResponse doctor = model.doctor().get();
    if (doctor != null && figures != null) {
      tiles.show(doctor, figures);
    }
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void activate() {
    open.add(look.follow(model.look().map(each -> each)));
    open.add(model.newest().subscribe(this::draw)::unsubscribe);
    open.add(model.doctor().subscribe(() -> drawFigures(model.figures().get()))::unsubscribe);
    open.add(photo.busy().subscribe(model::holdNews)::unsubscribe);
    open.add(model.figures().subscribe(this::drawFigures)::unsubscribe);
    model.activate();
    if (feed != null) {
      feed.load();
    }
  }

  @Override
  public void deactivate() {
    Subscription.all(open).close();
    open.clear();
    model.deactivate();
    // Whoever walks past later must not read them.
    bank.hide();
    if (feed != null) {
      feed.hide();
    }
  }

  @Override
  public boolean moveTo(Route route) {
    return route instanceof Route.Part part && part.section().equals(DoctorProfile.PROFILE);
  }

  @Override
  public List<Action> actions() {
    return List.of(save, discard);
  }
}
