/** People at the front desk: found, registered, changed, and made one where they were two. */
@NullMarked
package org.caredesk.desktop.reception.patients;

import org.jspecify.annotations.NullMarked;
