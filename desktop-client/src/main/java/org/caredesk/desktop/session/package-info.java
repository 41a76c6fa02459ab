/** Who is signed in, at which workstation, with which server. */
@NullMarked
package org.caredesk.desktop.session;

import org.jspecify.annotations.NullMarked;
