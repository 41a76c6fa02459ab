/**
 * Builds what a clinic installs: an app-image of the desktop client with its own Java runtime, and
 * a package of it. Uses the JDK's own tools, and so has to run on the JDK that is to be shipped.
 */
@NullMarked
package org.caredesk.installer;

import org.jspecify.annotations.NullMarked;
