package org.caredesk.desktop.session;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.caredesk.desktop.i18n.Texts;
import org.caredesk.desktop.ui.Action;
import org.caredesk.desktop.ui.Banner;
import org.caredesk.desktop.ui.Buttons;
import org.caredesk.desktop.ui.FormField;
import org.caredesk.desktop.ui.Icons;
import org.caredesk.desktop.ui.Logo;
import org.caredesk.desktop.ui.Scripts;
import org.caredesk.desktop.ui.Theme;
import org.caredesk.dto.identity.ServerInfo;

/**
 * The sign-in screen: left the product drawn as its own day, right the form, at the foot the state
 * of the connection. Longer than others because it is one picture.
 */
public final class SignInView extends HBox {

  private static final double FORM_WIDTH = 384;

  private final SignInViewModel model;
  private final WorkstationSettings settings;
  private final Texts texts;
  private final Label group = new Label();
  private final VBox demo = new VBox();
  private final TextField email = new TextField();
  private final StackPane middle = new StackPane();
  private final Node form;

  public SignInView(SignInViewModel model, WorkstationSettings settings, Texts texts) {
    this.model = model;
    this.settings = settings;
    this.texts = texts;
    getStyleClass().add("cd-sign-in");
    form = form();
    middle.getChildren().add(form);
    BorderPane right = new BorderPane(middle);
    right.getStyleClass().add("cd-sign-in-right");
    right.setTop(corner());
    right.setBottom(foot());
    HBox.setHgrow(right, Priority.ALWAYS);
    getChildren().addAll(left(), right);
    model.server().subscribe(this::showServer);
  }

  /** Puts the focus where typing begins. */
  public void takeFocus() {
    email.requestFocus();
    email.end();
  }

  private Node left() {
    Label product = new Label(texts.get("session.product"));
    product.getStyleClass().add("cd-sign-in-product");
    HBox brand = new HBox(new Logo(40), product);
    brand.getStyleClass().add("cd-sign-in-brand");
    Label slogan = new Label(texts.get("session.slogan"));
    slogan.getStyleClass().add("cd-sign-in-slogan");
    slogan.setWrapText(true);
    group.getStyleClass().add("cd-sign-in-group");
    StackPane art = new StackPane(new GridArt());
    art.setAlignment(Pos.CENTER_LEFT);
    art.setMinHeight(0);
    VBox.setVgrow(art, Priority.ALWAYS);
    VBox left = new VBox(brand, art, slogan, Scripts.follow(group));
    left.getStyleClass().add("cd-sign-in-left");
    return left;
  }

  private Node corner() {
    MenuButton language = new MenuButton(texts.get("session.language-en"), Icons.of("fth-globe"));
    language.getStyleClass().addAll("cd-button", "cd-sign-in-language");
    language.setAccessibleText(texts.get("session.language"));
    language.getItems().add(new MenuItem(texts.get("session.language-en")));
    HBox corner = new HBox(language, themeToggle());
    corner.getStyleClass().add("cd-sign-in-corner");
    return corner;
  }

  private Node themeToggle() {
    StackPane place = new StackPane();
    settings
        .property()
        .subscribe(
            workstation -> {
              boolean light = workstation.theme() == Theme.LIGHT;
              Button toggle =
                  Buttons.icon(
                      new Action(
                          "session.theme",
                          texts.get(light ? "session.to-dark" : "session.to-light"),
                          light ? "fth-moon" : "fth-sun",
                          null,
                          () -> settings.change(now -> now.withTheme(now.theme().other()))));
              toggle.getStyleClass().add("cd-framed");
              place.getChildren().setAll(toggle);
            });
    return place;
  }

  private Node form() {
    Label title = new Label(texts.get("session.title"));
    title.getStyleClass().add("cd-display");
    Label workstation = Scripts.follow(new Label());
    workstation.getStyleClass().add("cd-muted");
    settings
        .property()
        .subscribe(now -> workstation.setText(texts.get("session.workstation", now.deskName())));
    email.textProperty().bindBidirectional(model.email());
    FormField<TextField> emailField =
        new FormField<>(texts.get("session.email"), email).icon("fth-user");
    emailField.errorProperty().bind(model.emailError());
    PasswordField password = new PasswordField();
    password.textProperty().bindBidirectional(model.password());
    FormField<PasswordField> passwordField =
        new FormField<>(texts.get("session.password"), password).icon("fth-lock");
    passwordField.errorProperty().bind(model.passwordError());
    passwordField.trailing(eye(passwordField, password));
    emailField.getStyleClass().add("cd-large");
    passwordField.getStyleClass().add("cd-large");
    email.setOnAction(_ -> password.requestFocus());
    password.setOnAction(_ -> model.signIn());
    VBox form =
        new VBox(
            new VBox(4, title, workstation),
            emailField,
            passwordField,
            banner(Banner.Kind.DANGER, "fth-alert-circle", model.error()),
            banner(Banner.Kind.INFO, "fth-wifi", model.news()),
            submit(),
            applyOffer(),
            demo);
    form.getStyleClass().add("cd-sign-in-form");
    form.setMaxSize(FORM_WIDTH, Region.USE_PREF_SIZE);
    demo.getStyleClass().add("cd-sign-in-demo");
    return form;
  }

  private Node applyOffer() {
    Label words = new Label(texts.get("apply.offer"));
    words.getStyleClass().add("cd-muted");
    Button apply =
        Buttons.link(
            new Action(
                "session.apply",
                texts.get("apply.open"),
                "fth-user-plus",
                null,
                this::openApplication));
    Button code =
        Buttons.link(
            new Action(
                "session.have-code", texts.get("code.open"), "fth-key", null, this::openCode));
    HBox offer = new HBox(words, apply, code);
    offer.getStyleClass().add("cd-sign-in-offer");
    return offer;
  }

  private void openApplication() {
    ApplicationViewModel application = model.application();
    Runnable close =
        () -> {
          application.deactivate();
          closeSettings();
        };
    ApplicationForm opened =
        new ApplicationForm(
            application,
            texts,
            () -> {
              close.run();
              model.signInAs(application);
            },
            close);
    application.activate();
    middle.getChildren().setAll(opened);
    opened.takeFocus();
  }

  private void openCode() {
    CodeForm opened =
        new CodeForm(model.code(this::closeSettings), texts, model.isDemo(), this::closeSettings);
    middle.getChildren().setAll(opened);
    opened.takeFocus();
  }

  private Node eye(FormField<PasswordField> field, PasswordField hidden) {
    TextField shown = new TextField();
    shown.textProperty().bindBidirectional(hidden.textProperty());
    shown.setOnAction(_ -> model.signIn());
    HBox.setHgrow(shown, Priority.ALWAYS);
    HBox box = (HBox) hidden.getParent();
    StackPane place = new StackPane();
    Runnable[] flip = new Runnable[1];
    flip[0] =
        () -> {
          boolean show = box.getChildren().contains(hidden);
          box.getChildren()
              .set(box.getChildren().indexOf(show ? hidden : shown), show ? shown : hidden);
          (show ? shown : hidden).requestFocus();
          (show ? shown : hidden).end();
          place.getChildren().setAll(eyeButton(show, flip[0]));
        };
    place.getChildren().setAll(eyeButton(false, flip[0]));
    field.setAccessibleText(texts.get("session.password"));
    return place;
  }

  private Button eyeButton(boolean shows, Runnable flip) {
    return Buttons.icon(
        new Action(
            "session.eye",
            texts.get(shows ? "session.hide-password" : "session.show-password"),
            shows ? "fth-eye-off" : "fth-eye",
            null,
            flip));
  }

  private static Node banner(Banner.Kind kind, String icon, ReadOnlyStringProperty text) {
    Banner banner = new Banner(kind, icon, "");
    text.subscribe(banner::setText);
    banner.visibleProperty().bind(text.isNotEmpty());
    banner.managedProperty().bind(banner.visibleProperty());
    return banner;
  }

  private Node submit() {
    Action signIn =
        new Action(
                "session.sign-in",
                texts.get("session.sign-in"),
                "fth-log-in",
                "Enter",
                model::signIn)
            .textFrom(
                Bindings.when(model.busy())
                    .then(texts.get("session.signing-in"))
                    .otherwise(texts.get("session.sign-in")));
    Button button = Buttons.primary(signIn);
    button.getStyleClass().add("cd-large");
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private Node foot() {
    HBox state = new HBox();
    state.getStyleClass().add("cd-sign-in-state");
    model
        .server()
        .subscribe(
            server ->
                state.getChildren().setAll(ConnectionLine.of(texts, server, model.serverName())));
    Label version = new Label();
    version.getStyleClass().add("cd-secondary");
    model
        .server()
        .subscribe(
            server ->
                version.setText(
                    server instanceof ServerStatus.Connected connected
                        ? texts.get("session.version", connected.info().version())
                        : ""));
    Button change =
        Buttons.link(
            new Action(
                "session.settings",
                texts.get("session.settings"),
                "fth-settings",
                null,
                this::openSettings));
    change.getStyleClass().add("cd-link-quiet");
    HBox.setHgrow(state, Priority.ALWAYS);
    HBox foot = new HBox(state, change, version);
    foot.getStyleClass().add("cd-sign-in-foot");
    return foot;
  }

  private void openSettings() {
    middle.getChildren().setAll(new SettingsForm(settings, texts, this::closeSettings));
  }

  private void closeSettings() {
    middle.getChildren().setAll(form);
    takeFocus();
  }

  private void showServer(ServerStatus server) {
    group.setText(
        server instanceof ServerStatus.Connected connected ? connected.info().groupName() : "");
    ServerInfo info = server instanceof ServerStatus.Connected connected ? connected.info() : null;
    if (info == null || !info.demo() || info.demoAccounts().isEmpty()) {
      demo.getChildren().clear();
    } else {
      demo.getChildren()
          .setAll(divider(), new DemoCards(info.demoAccounts(), texts, model::signIn));
    }
  }

  private Node divider() {
    Label words = new Label(texts.get("session.demo"));
    words.getStyleClass().add("cd-secondary");
    HBox divider = new HBox(line(), words, line());
    divider.getStyleClass().add("cd-sign-in-divider");
    return divider;
  }

  private static Region line() {
    Region line = new Region();
    line.getStyleClass().add("cd-line");
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }
}
