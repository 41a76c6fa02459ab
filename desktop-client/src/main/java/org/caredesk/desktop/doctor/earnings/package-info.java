/** What the doctor earns, at all hospitals. */
@NullMarked
package org.caredesk.desktop.doctor.earnings;

import org.jspecify.annotations.NullMarked;
