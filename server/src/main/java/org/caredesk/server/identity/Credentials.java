package org.caredesk.server.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells whether an email and a password belong together. */
@Service
public class Credentials {
  private final Accounts accounts;
  private final Passwords passwords;
  private volatile @Nullable String nobodysHash;

  Credentials(Accounts accounts, Passwords passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  /**
   * The active account that these belong to. It takes the same time whether or not there is such an
   * account, so that nobody can find out who has one.
   */
  public Optional<Account> check(String email, String password) {
    var nobody = nobodysHash();
    var hash = accounts.passwordHash(email).orElse(nobody);
    var isRight = passwords.matches(password, hash) && !hash.equals(nobody);
    return isRight ? accounts.findByEmail(email).filter(Account::isActive) : Optional.empty();
  }

  // Made at the first use: a hash is slow, and a starting server does not need it.
  private String nobodysHash() {
    var hash = nobodysHash;
    if (hash == null) {
      hash = passwords.hash("nobody's password");
      nobodysHash = hash;
    }
    return hash;
  }
}
