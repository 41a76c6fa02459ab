package org.caredesk.desktop.app;

import java.util.List;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param server the server's address, which then counts instead of the workstation's setting
 * @param desk the desk's name, likewise
 * @param kiosk whether the window fills the screen for visitors
 */
public record LaunchOptions(Optional<String> server, Optional<String> desk, boolean kiosk) {

  /** Reads {@code --key=value} arguments; unknown ones are left to the toolkit. */
  public static LaunchOptions of(List<String> arguments) {
    return new LaunchOptions(
        value(arguments, "--server="), value(arguments, "--desk="), arguments.contains("--kiosk"));
  }

  private static Optional<String> value(List<String> arguments, String prefix) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(prefix))
        .map(argument -> argument.substring(prefix.length()))
        .filter(value -> !value.isBlank())
        .findFirst();
  }
}
