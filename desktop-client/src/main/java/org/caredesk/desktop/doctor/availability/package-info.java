/** The doctor's hours: painted on a week, previewed, saved. */
@NullMarked
package org.caredesk.desktop.doctor.availability;

import org.jspecify.annotations.NullMarked;
