/** Hospitals: where they are, their booking rules, their share, their holidays. */
@NullMarked
package org.caredesk.desktop.admin.hospitals;

import org.jspecify.annotations.NullMarked;
